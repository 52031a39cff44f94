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
 * competency and overall, always of everyone
 * @param lookingBack retrospective change, with the change between the waves; empty
 * without a retrospective wave, or if it is the earlier wave
 * @param cohorts results of every cohort of the institution, each of everyone in it;
 * empty if there is only one cohort
 * @param groups groups by which respondents can be filtered
 * @param methods methods text for a report, one paragraph each
 * @param comments written comments of this cohort in all closed waves, by question; shown
 * if ten or more people commented, or more where the minimum group size is higher
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

	/**
	 * Mentees' ratings compared with mentors' self-ratings.
	 *
	 * @param code code of the subscale, or {@code OVERALL}
	 * @param label short name of the competency
	 * @param visibility shown only if both means can be shown
	 * @param self mean of mentors' self-ratings, or null unless shown
	 * @param mentees mean of mentees' ratings, or null unless shown
	 * @param difference mentees' mean minus mentors' mean, or null unless shown, or
	 * without variance
	 */
	public record GapRow(String code, String label, Visibility visibility, @Nullable Double self,
			@Nullable Double mentees, @Nullable MeanDifference difference) {
	}

	/**
	 * Change of one competency between two waves, and retrospective change.
	 *
	 * @param code code of the subscale, or {@code OVERALL}
	 * @param label short name of the competency
	 * @param betweenWaves change from the earlier to the later wave
	 * @param lookingBack change from the retrospective to the later wave
	 */
	public record LookingBack(String code, String label, Change betweenWaves, Change lookingBack) {
	}

	public CohortId cohort() {
		return this.results.cohort();
	}

}
