package org.alkimos.evaluation.results;

import java.util.List;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;

/**
 * Written comments on one question of a wave.
 *
 * @param form form that asked the question
 * @param moment moment of the wave
 * @param instrument title of the instrument
 * @param question label of the question
 * @param visibility shown, or hidden if too few people commented
 * @param texts comments in an order that reveals nothing about their authors; empty if
 * hidden
 */
public record CommentGroup(AssessmentForm form, WaveMoment moment, String instrument, String question,
		Visibility visibility, List<String> texts) {

	/** Comments reveal more than numbers, so the minimum is higher. */
	private static final int LEAST = 10;

	public CommentGroup {
		texts = List.copyOf(texts);
	}

	/**
	 * Minimum number of people whose comments are shown.
	 * @param floor minimum group size
	 */
	public static int least(int floor) {
		return Math.max(LEAST, floor);
	}

}
