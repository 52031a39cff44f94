package org.alkimos.platform.matching.runs;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.board.RunComparison;
import org.alkimos.matching.run.MatchRunId;

/** Comparison of two match runs. */
@RestController
@RequestMapping("/api/v1/match-runs/{runId}")
@Tag(name = "Matching")
class RunComparisonApi {

	private final MatchReview review;

	RunComparisonApi(MatchReview review) {
		this.review = review;
	}

	/**
	 * Compares the drafts of two match runs. For program managers. Both runs belong to
	 * the same cohort and have a draft or published pods; otherwise the request fails.
	 * Fit is withheld for people the caller is recused from. API clients need the right
	 * RUN_MATCHING.
	 * @param runId ID of the first run
	 * @param otherRunId ID of the run to compare it with
	 * @return the measures of both drafts, and the mentees placed differently
	 */
	@GetMapping("/comparison/{otherRunId}")
	RunComparison compareMatchRuns(Actor actor, @PathVariable MatchRunId runId, @PathVariable MatchRunId otherRunId) {
		return this.review.compare(actor, runId, otherRunId);
	}

}
