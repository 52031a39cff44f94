package org.alkimos.evaluation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.CohortResults.Change;
import org.alkimos.evaluation.statistics.MeanDifference;

/**
 * Everything an evaluator looks at together.
 *
 * @param results the two waves that were asked for
 * @param gap mentees' ratings minus mentors' own in the later wave, by competency and
 * overall
 * @param lookingBack change as people see it looking back, beside the change between the
 * waves
 * @param cohorts the same of every cohort of the institution, if there are several
 * @param groups by which respondents can be chosen
 * @param methods what was done, in sentences for a report
 * @param comments what people of this cohort wrote in their own words, where ten or more
 * did
 */
public record EvaluationReport(CohortResults results, List<GapRow> gap, List<LookingBack> lookingBack,
		List<CohortResults> cohorts, List<Group> groups, List<String> methods, List<CommentGroup> comments) {

	public EvaluationReport {
		gap = List.copyOf(gap);
		lookingBack = List.copyOf(lookingBack);
		cohorts = List.copyOf(cohorts);
		groups = List.copyOf(groups);
		methods = List.copyOf(methods);
		comments = List.copyOf(comments);
	}

	/** How mentees rate their mentors beside how mentors rate themselves. */
	public record GapRow(String code, String label, Visibility visibility, @Nullable Double self,
			@Nullable Double mentees, @Nullable MeanDifference difference) {
	}

	/** The change of one competency between two waves, and looking back. */
	public record LookingBack(String code, String label, Change betweenWaves, Change lookingBack) {
	}

	public CohortId cohort() {
		return this.results.cohort();
	}

}
