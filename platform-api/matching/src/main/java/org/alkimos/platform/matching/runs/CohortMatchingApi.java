package org.alkimos.platform.matching.runs;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.readiness.Readiness;
import org.alkimos.matching.readiness.ReadinessReport;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunOptions;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.MatchRunResource;
import org.alkimos.platform.matching.weights.WeightsResource;
import org.alkimos.platform.web.CursorPage;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}")
@Tag(name = "Matching")
class CohortMatchingApi {

	private final Matchmaking matchmaking;

	private final MatchReview review;

	private final Readiness readiness;

	CohortMatchingApi(Matchmaking matchmaking, MatchReview review, Readiness readiness) {
		this.matchmaking = matchmaking;
		this.review = review;
		this.readiness = readiness;
	}

	@Operation(summary = "Check whether the cohort is ready for matching")
	@GetMapping("/readiness")
	ReadinessReport readiness(Actor actor, @PathVariable CohortId cohortId) {
		return this.readiness.of(actor, cohortId);
	}

	@Operation(summary = "Start a run that keeps the locked pods of the latest draft")
	@ApiResponse(responseCode = "202", description = "The run has started")
	@PostMapping("/match-runs")
	ResponseEntity<MatchRunResource> start(Actor actor, @PathVariable CohortId cohortId,
			@RequestBody(required = false) @Nullable Start start) {
		MatchRunId run = this.matchmaking.start(actor, cohortId,
				(start != null) ? start.options() : RunOptions.STANDARD);
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/match-runs/" + run.value()))
			.body(MatchRunResource.of(this.review.run(actor, run)));
	}

	@Operation(summary = "List the runs of a cohort, oldest first")
	@GetMapping("/match-runs")
	CursorPage<MatchRunResource> list(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		CursorPage<RunSummary> page = CursorPage.of(cursor, limit,
				(after, size) -> this.review.runs(actor, cohortId, after.map(MatchRunId::new).orElse(null), size),
				RunSummary::id);
		return page.map(MatchRunResource::of);
	}

	/**
	 * Options of a run.
	 *
	 * @param seed breaks ties; defaults to the number of the run
	 * @param name name of the run, or null for none
	 * @param weights what-if weights for this run only; defaults to the cohort's weights
	 */
	record Start(@Nullable Long seed, @Nullable String name, @Nullable WeightsResource weights) {

		RunOptions options() {
			return new RunOptions(this.seed, this.name, (this.weights != null) ? this.weights.chosen() : null);
		}
	}

}
