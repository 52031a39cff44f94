package org.alkimos.evaluation;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/**
 * Which results are wanted.
 *
 * @param version code of the instrument's version that scores them, such as
 * {@code MCA-26}
 * @param from the earlier wave
 * @param to the later wave it is compared with
 * @param group only these respondents; null for everybody
 * @param pooled all cohorts of the institution together
 * @param instrument one of {@link EvaluationResults#instruments}; null for the standard
 * one
 */
public record ResultsQuery(AssessmentForm form, String version, MissingRule missing, WaveMoment from, WaveMoment to,
		@Nullable Group group, boolean pooled, @Nullable String instrument) {

	/** Of the standard instrument. */
	public ResultsQuery(AssessmentForm form, String version, MissingRule missing, WaveMoment from, WaveMoment to,
			@Nullable Group group, boolean pooled) {
		this(form, version, missing, from, to, group, pooled, null);
	}

	/** Files hold the standard instrument, with a script that makes its figures again. */
	void requireStandard() {
		if (this.instrument != null) {
			throw new InvalidInput("instrument",
					"Files contain only the standard instrument. Download answers to other instruments as CSV.");
		}
	}

	/** One cohort's opening and closing wave, everybody together. */
	public ResultsQuery(AssessmentForm form, String version, MissingRule missing) {
		this(form, version, missing, WaveMoment.OPENING, WaveMoment.CLOSING, null, false);
	}

	/** The same people asked at other times. */
	public ResultsQuery between(WaveMoment earlier, WaveMoment later) {
		return new ResultsQuery(this.form, this.version, this.missing, earlier, later, this.group, this.pooled,
				this.instrument);
	}

	/** The same of one cohort alone. */
	public ResultsQuery apart() {
		return new ResultsQuery(this.form, this.version, this.missing, this.from, this.to, this.group, false,
				this.instrument);
	}

	/** The same of other respondents. */
	public ResultsQuery only(@Nullable Group wanted) {
		return new ResultsQuery(this.form, this.version, this.missing, this.from, this.to, wanted, this.pooled,
				this.instrument);
	}

}
