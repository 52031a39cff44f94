package org.alkimos.platform.evaluation.results;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.feed.PulledResponse;
import org.alkimos.evaluation.feed.ReadyWave;
import org.alkimos.evaluation.feed.ResponseNumber;
import org.alkimos.evaluation.feed.ResultsFeed;
import org.alkimos.evaluation.feed.ResultsFeed.Wanted;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.CursorPage;

/** API for pulling results incrementally. */
@RestController
@RequestMapping("/api/v1")
class ResultsFeedApi {

	private final ResultsFeed feed;

	ResultsFeedApi(ResultsFeed feed) {
		this.feed = feed;
	}

	@Operation(summary = "List waves with available results, in the order they closed")
	@GetMapping("/closed-waves")
	CursorPage<ReadyWave> waves(Actor actor,
			@Parameter(description = "Closed at or after this time") @RequestParam(
					required = false) @Nullable Instant since,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.feed.waves(actor, since, after.map(WaveId::new).orElse(null), size),
				ReadyWave::wave);
	}

	@Operation(summary = "List responses with scores; with since, also withdrawn responses")
	@GetMapping("/cohorts/{cohortId}/responses")
	CursorPage<PulledResponse> responses(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose,
			@RequestParam(required = false) @Nullable String instrument,
			@Parameter(description = "Released or changed at or after this time") @RequestParam(
					required = false) @Nullable Instant since,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		var wanted = new Wanted(purpose, instrument, since);
		return CursorPage.of(cursor, limit, (after, size) -> this.feed.responses(actor, cohortId, wanted,
				after.map(ResponseNumber::new).orElse(null), size), PulledResponse::id);
	}

}
