package org.alkimos.evaluation.results;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/**
 * Selection of results.
 *
 * @param form who rates whom
 * @param version code of the scoring version, such as {@code MCA-26}
 * @param missing rule for missing answers
 * @param from the earlier wave
 * @param to the later wave it is compared with
 * @param group group of respondents, or null for everyone
 * @param pooled whether all cohorts of the institution are combined
 * @param instrument code and library version of another instrument, or null for the
 * standard one
 */
public record ResultsQuery(AssessmentForm form, String version, MissingRule missing, WaveMoment from, WaveMoment to,
		@Nullable Group group, boolean pooled, @Nullable String instrument) {

	/** Selects results of the standard instrument. */
	public ResultsQuery(AssessmentForm form, String version, MissingRule missing, WaveMoment from, WaveMoment to,
			@Nullable Group group, boolean pooled) {
		this(form, version, missing, from, to, group, pooled, null);
	}

	/**
	 * Refuses other instruments, because files contain only the standard one, with a
	 * script that reproduces its figures.
	 */
	public void requireStandard() {
		if (this.instrument != null) {
			throw new InvalidInput(EvaluationProblem.STANDARD_INSTRUMENT_ONLY, "instrument",
					"Files contain only the standard instrument. Download answers to other instruments as CSV.");
		}
	}

	/** Refuses the comparison of a wave with itself. */
	public void requireTwoWaves() {
		if (this.from == this.to) {
			throw new InvalidInput(EvaluationProblem.SAME_WAVE_TWICE, "to", "Choose two different waves.");
		}
	}

	/** Selects the opening and the closing wave of one cohort, with everyone in it. */
	public ResultsQuery(AssessmentForm form, String version, MissingRule missing) {
		this(form, version, missing, WaveMoment.OPENING, WaveMoment.CLOSING, null, false);
	}

	/** Copies the query for other waves. */
	public ResultsQuery between(WaveMoment earlier, WaveMoment later) {
		return new ResultsQuery(this.form, this.version, this.missing, earlier, later, this.group, this.pooled,
				this.instrument);
	}

	/** Copies the query for one cohort only. */
	public ResultsQuery apart() {
		return new ResultsQuery(this.form, this.version, this.missing, this.from, this.to, this.group, false,
				this.instrument);
	}

	/** Copies the query for another group of respondents. */
	public ResultsQuery only(@Nullable Group wanted) {
		return new ResultsQuery(this.form, this.version, this.missing, this.from, this.to, wanted, this.pooled,
				this.instrument);
	}

}
