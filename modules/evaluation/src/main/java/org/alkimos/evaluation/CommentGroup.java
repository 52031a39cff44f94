package org.alkimos.evaluation;

import java.util.List;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;

/**
 * What people wrote in their own words to one question of a wave.
 *
 * @param instrument what it is called
 * @param question its label
 * @param visibility hidden where too few wrote
 * @param texts in an order that says nothing about who wrote them
 */
public record CommentGroup(AssessmentForm form, WaveMoment moment, String instrument, String question,
		Visibility visibility, List<String> texts) {

	/** Words give away more than numbers do. */
	private static final int LEAST = 10;

	public CommentGroup {
		texts = List.copyOf(texts);
	}

	/**
	 * How many people have to write before anything is shown.
	 * @param floor people that a figure has to stand for
	 */
	public static int least(int floor) {
		return Math.max(LEAST, floor);
	}

}
