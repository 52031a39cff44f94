package org.alkimos.evaluation.results;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.statistics.MeanDifference;

/**
 * All results on an evaluator's page.
 *
 * @param results requested results of two waves
 * @param gap mentees' ratings minus mentors' self-ratings in the later wave, by
 * competency and overall
 * @param lookingBack retrospective change, with the change between the waves
 * @param cohorts results of every cohort of the institution, if there are several
 * @param groups groups by which respondents can be filtered
 * @param methods methods text for a report
 * @param comments written comments of this cohort, if ten or more people commented
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

	/** Mentees' ratings compared with mentors' self-ratings. */
	public record GapRow(String code, String label, Visibility visibility, @Nullable Double self,
			@Nullable Double mentees, @Nullable MeanDifference difference) {
	}

	/** Change of one competency between two waves, and retrospective change. */
	public record LookingBack(String code, String label, Change betweenWaves, Change lookingBack) {
	}

	public CohortId cohort() {
		return this.results.cohort();
	}

}
