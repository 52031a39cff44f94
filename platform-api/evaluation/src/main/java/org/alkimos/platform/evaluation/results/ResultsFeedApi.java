package org.alkimos.platform.evaluation.results;

import java.time.Instant;

import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Results")
class ResultsFeedApi {

	private final ResultsFeed feed;

	ResultsFeedApi(ResultsFeed feed) {
		this.feed = feed;
	}

	/**
	 * Lists closed waves whose results can be pulled. For evaluators. Lists the waves of
	 * all cohorts of the institution in the order in which they closed. A wave that
	 * closed without having been opened is not listed.
	 * @param since UTC instant; waves that closed at or after it, all by default
	 * @param cursor value of {@code next} from the previous page; absent for the first
	 * page
	 * @param limit number of waves on a page, 1 to 200; 50 by default
	 * @return one page of waves
	 */
	@GetMapping("/closed-waves")
	CursorPage<ReadyWave> listClosedWaves(Actor actor, @RequestParam(required = false) @Nullable Instant since,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.feed.waves(actor, since, after.map(WaveId::new).orElse(null), size),
				ReadyWave::wave);
	}

	/**
	 * Lists a cohort's responses with answers and scores. For evaluators who are in no
	 * pod of the cohort. Covers forms that were submitted in closed waves with consent to
	 * the purpose, with study IDs instead of people and without groups below the minimum
	 * size. Responses are ordered by ID, not by time, so {@code since} must be the same
	 * on all pages. With it, responses whose consent was withdrawn are listed too;
	 * earlier copies of them must be deleted.
	 * @param cohortId ID of the cohort
	 * @param purpose use that the respondents consented to; {@code EVALUATION} by default
	 * @param instrument code of another instrument; the standard one by default
	 * @param since UTC instant; responses released or changed at or after it, all current
	 * ones by default
	 * @param cursor value of {@code next} from the previous page; absent for the first
	 * page
	 * @param limit number of responses on a page, 1 to 200; 50 by default
	 * @return one page of responses
	 */
	@GetMapping("/cohorts/{cohortId}/responses")
	CursorPage<PulledResponse> listResponses(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose,
			@RequestParam(required = false) @Nullable String instrument,
			@RequestParam(required = false) @Nullable Instant since,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		var wanted = new Wanted(purpose, instrument, since);
		return CursorPage.of(cursor, limit, (after, size) -> this.feed.responses(actor, cohortId, wanted,
				after.map(ResponseNumber::new).orElse(null), size), PulledResponse::id);
	}

}
