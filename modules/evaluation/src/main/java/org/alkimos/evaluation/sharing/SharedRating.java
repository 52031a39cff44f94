package org.alkimos.evaluation.sharing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Scores that one mentee shared with the mentor they rated; never single answers.
 *
 * @param rater ID of the mentee
 * @param cohort ID of the cohort
 * @param moment moment of the wave
 * @param sharedAt UTC instant since when they are shared
 * @param instrument title of the instrument
 * @param version code of the scoring version
 * @param scores subscales, then the overall score
 */
public record SharedRating(PersonId rater, CohortId cohort, WaveMoment moment, Instant sharedAt, String instrument,
		String version, List<Shown> scores) {

	/**
	 * One score.
	 *
	 * @param code code of the subscale, or {@code OVERALL}
	 * @param label published name
	 * @param value score to one decimal place, or null if too few items were answered
	 */
	public record Shown(String code, String label, @Nullable Double value) {
	}

}
