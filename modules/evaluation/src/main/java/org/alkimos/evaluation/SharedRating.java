package org.alkimos.evaluation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Scores that one mentee chose to show to the mentor they rated; no answer to a single
 * question.
 *
 * @param instrument what it is called
 * @param version code of the version that scores it
 */
public record SharedRating(PersonId rater, CohortId cohort, WaveMoment moment, Instant sharedAt, String instrument,
		String version, List<Shown> scores) {

	/**
	 * One score.
	 *
	 * @param code of the subscale, or {@code OVERALL}
	 * @param value to one decimal place; null where too few items were answered
	 */
	public record Shown(String code, String label, @Nullable Double value) {
	}

}
