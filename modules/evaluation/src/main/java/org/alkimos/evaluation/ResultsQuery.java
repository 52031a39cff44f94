package org.alkimos.evaluation;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.instrument.MissingRule;

/**
 * Which results are wanted.
 *
 * @param version code of the instrument's version that scores them, such as
 * {@code MCA-26}
 * @param from the earlier wave
 * @param to the later wave it is compared with
 * @param group only these respondents; null for everybody
 * @param pooled all cohorts of the institution together
 */
public record ResultsQuery(AssessmentForm form, String version, MissingRule missing, WaveMoment from, WaveMoment to,
		@Nullable Group group, boolean pooled) {

	/** One cohort's opening and closing wave, everybody together. */
	public ResultsQuery(AssessmentForm form, String version, MissingRule missing) {
		this(form, version, missing, WaveMoment.OPENING, WaveMoment.CLOSING, null, false);
	}

	/** The same people asked at other times. */
	public ResultsQuery between(WaveMoment earlier, WaveMoment later) {
		return new ResultsQuery(this.form, this.version, this.missing, earlier, later, this.group, this.pooled);
	}

	/** The same of one cohort alone. */
	public ResultsQuery apart() {
		return new ResultsQuery(this.form, this.version, this.missing, this.from, this.to, this.group, false);
	}

	/** The same of other respondents. */
	public ResultsQuery only(@Nullable Group wanted) {
		return new ResultsQuery(this.form, this.version, this.missing, this.from, this.to, wanted, this.pooled);
	}

}
