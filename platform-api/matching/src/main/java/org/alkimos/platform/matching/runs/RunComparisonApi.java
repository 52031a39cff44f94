package org.alkimos.platform.matching.runs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.board.RunComparison;
import org.alkimos.matching.run.MatchRunId;

@RestController
@RequestMapping("/api/v1/match-runs/{runId}")
@Tag(name = "Matching")
class RunComparisonApi {

	private final MatchReview review;

	RunComparisonApi(MatchReview review) {
		this.review = review;
	}

	@Operation(summary = "Compare two drafts of a cohort")
	@GetMapping("/comparison/{otherRunId}")
	RunComparison compare(Actor actor, @PathVariable MatchRunId runId, @PathVariable MatchRunId otherRunId) {
		return this.review.compare(actor, runId, otherRunId);
	}

}
