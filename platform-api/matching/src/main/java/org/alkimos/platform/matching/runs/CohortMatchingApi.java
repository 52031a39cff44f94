package org.alkimos.platform.matching.runs;

import java.net.URI;

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
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;

/** The match runs of a cohort, and its readiness for them. */
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

	/**
	 * Checks whether a cohort is ready for matching. For program managers. Uses the
	 * current participants, relationships, and weights, and changes nothing. Fails if the
	 * cohort is unknown.
	 * @param cohortId ID of the cohort
	 * @return the readiness report
	 */
	@GetMapping("/readiness")
	ReadinessReport checkMatchReadiness(Actor actor, @PathVariable CohortId cohortId) {
		return this.readiness.of(actor, cohortId);
	}

	/**
	 * Starts a match run for a cohort. For program managers. The run is queued; poll the
	 * address in the Location header until it has ended. It keeps the locked pods of the
	 * latest draft whose members are all still in the cohort. Fails if the cohort is
	 * closed, has a run in progress, has published pods, has no mentors or no mentees, or
	 * has more than 5,000 participants. With an Idempotency-Key header, a repeated
	 * request starts no second run.
	 * @param cohortId ID of the cohort
	 * @param start options of the run; leave out for the defaults
	 * @return the queued run
	 */
	@ApiResponse(responseCode = "202", description = "The run has started")
	@PostMapping("/match-runs")
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<MatchRunResource> startMatchRun(Actor actor, @PathVariable CohortId cohortId,
			@RequestBody(required = false) @Nullable Start start) {
		MatchRunId run = this.matchmaking.start(actor, cohortId,
				(start != null) ? start.options() : RunOptions.STANDARD);
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/match-runs/" + run.value()))
			.body(MatchRunResource.of(this.review.run(actor, run)));
	}

	/**
	 * Lists the match runs of a cohort, oldest first. For program managers. Includes
	 * repairs, canceled runs, and failed runs. The items have no measures and no pods;
	 * get one run for its draft. Fails if the cohort is unknown.
	 * @param cohortId ID of the cohort
	 * @param cursor value of next on the previous page; leave out for the first page
	 * @param limit maximum number of runs on the page, 1 to 200; 50 by default
	 * @return one page of runs
	 */
	@GetMapping("/match-runs")
	CursorPage<MatchRunResource> listMatchRuns(Actor actor, @PathVariable CohortId cohortId,
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
	 * @param seed number that breaks ties; null or left out for the number of the run
	 * @param name name of the run, at most 80 characters; null or left out for none
	 * @param weights what-if weights for this run only, whose version is ignored; null or
	 * left out for the cohort's weights
	 */
	record Start(@Nullable Long seed, @Nullable String name, @Nullable WeightsResource weights) {

		RunOptions options() {
			return new RunOptions(this.seed, this.name, (this.weights != null) ? this.weights.chosen() : null);
		}
	}

}
