package org.alkimos.platform.matching.runs;

import java.util.Set;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.PublishConsent;
import org.alkimos.matching.RunArchive;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.platform.matching.MatchRunResource;
import org.alkimos.platform.matching.board.BoardFiles;
import org.alkimos.platform.web.AnswersWith;

/** One match run, from its progress to the publication of its pods. */
@RestController
@RequestMapping("/api/v1/match-runs/{runId}")
@Tag(name = "Matching")
class MatchRunsApi {

	private final Matchmaking matchmaking;

	private final MatchReview review;

	private final MatchRunAnswers answers;

	private final BoardFiles files;

	private final RunArchive shelf;

	MatchRunsApi(Matchmaking matchmaking, MatchReview review, RunArchive shelf, MatchRunAnswers answers,
			BoardFiles files) {
		this.matchmaking = matchmaking;
		this.review = review;
		this.answers = answers;
		this.files = files;
		this.shelf = shelf;
	}

	/**
	 * Gets a match run and its draft, if any. For program managers. Poll it while the run
	 * is queued or running. A run with a draft has an ETag. Fit and reasons are withheld
	 * for people the caller is recused from. A published run shows its pods as published;
	 * each later repair is a run of its own. API clients need the right RUN_MATCHING.
	 * @param runId ID of the run
	 * @return the run; with measures, pods, and unmatched mentees if it has a draft
	 */
	@GetMapping
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> getMatchRun(Actor actor, @PathVariable MatchRunId runId) {
		return this.answers.of(actor, runId);
	}

	/**
	 * Downloads the board of a run as CSV. For program managers. Placed mentees come
	 * first, by pod number, then unmatched mentees; fit and reasons are withheld for
	 * people the caller is recused from. Audited as a download. Fails if the run has no
	 * draft. API clients need the right RUN_MATCHING.
	 * @param runId ID of the run
	 * @return a header row, then one row per mentee, in UTF-8
	 */
	@ApiResponse(responseCode = "200", description = "One row per mentee",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/board.csv")
	ResponseEntity<String> downloadMatchBoard(Actor actor, @PathVariable MatchRunId runId) {
		return this.files.csv(actor, runId);
	}

	/**
	 * Cancels a run that has no draft yet. For program managers. A queued run ends at
	 * once; a running one stops at its next step. A run whose search finishes first still
	 * gets a draft. Fails if the run has already ended. API clients need the right
	 * RUN_MATCHING.
	 * @param runId ID of the run
	 * @return the run; its state stays RUNNING until the search has stopped
	 */
	@ApiResponse(responseCode = "202", description = "The run is being canceled")
	@PostMapping("/cancellation")
	ResponseEntity<MatchRunResource> cancelMatchRun(Actor actor, @PathVariable MatchRunId runId) {
		this.matchmaking.cancel(actor, runId);
		return ResponseEntity.accepted().body(MatchRunResource.of(this.review.run(actor, runId)));
	}

	/**
	 * Stops a run early and keeps the best draft. For program managers. The run stops at
	 * its next step and then has a draft to review. Fails if the run has already ended.
	 * API clients need the right RUN_MATCHING.
	 * @param runId ID of the run
	 * @return the run; its state stays QUEUED or RUNNING until the search has stopped
	 */
	@ApiResponse(responseCode = "202", description = "The run is stopping")
	@PostMapping("/early-end")
	ResponseEntity<MatchRunResource> stopMatchRunEarly(Actor actor, @PathVariable MatchRunId runId) {
		this.matchmaking.keepBest(actor, runId);
		return ResponseEntity.accepted().body(MatchRunResource.of(this.review.run(actor, runId)));
	}

	/**
	 * Sets or clears the name of a run. For program managers. Possible in every state of
	 * the run. Fails if the name is longer than 80 characters. API clients need the right
	 * RUN_MATCHING.
	 * @param runId ID of the run
	 * @param name the new name, or none
	 * @return the run, with its draft if there is one
	 */
	@PutMapping("/name")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> renameMatchRun(Actor actor, @PathVariable MatchRunId runId,
			@RequestBody Name name) {
		this.shelf.rename(actor, runId, name.name());
		return this.answers.of(actor, runId);
	}

	/**
	 * Discards the draft of a run. For program managers. The run stays in the list as
	 * CANCELED, and its locks no longer apply to the next run. This cannot be undone. No
	 * one is notified. Fails if the run has no draft or is published.
	 * @param runId ID of the run
	 * @return an empty response
	 */
	@ApiResponse(responseCode = "204", description = "Draft discarded")
	@DeleteMapping
	ResponseEntity<Void> discardMatchDraft(Actor actor, @PathVariable MatchRunId runId) {
		this.shelf.discard(actor, runId);
		return ResponseEntity.noContent().build();
	}

	/**
	 * Publishes all pods of a draft at once. For program managers. Members see nothing of
	 * the pods before and are notified then. Publishing is all or nothing: it fails if a
	 * pod breaks a rule, another run of the cohort is in progress, or nothing would be
	 * published or changed. A draft that is not a repair also fails if the cohort's pods
	 * are already published. A repair may leave a pod that no one joins with rules it
	 * broke before. Fails while people who enrolled have not arrived in matching. If the
	 * cohort has changed since the draft, it fails unless the request names what the run
	 * lists under changedSince.
	 * @param runId ID of the run
	 * @param despite changes since the draft that the publisher accepts; none if left out
	 * @return the published run, with its pods
	 */
	@PostMapping("/publication")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> publishMatchRun(Actor actor, @PathVariable MatchRunId runId,
			@RequestBody(required = false) @Nullable Despite despite) {
		this.matchmaking.publish(actor, runId, (despite != null) ? despite.toConsent() : PublishConsent.NONE);
		return this.answers.of(actor, runId);
	}

	/**
	 * Changes since a draft that its publisher accepts.
	 *
	 * @param people IDs of the people who enrolled or changed since; null for none
	 * @param newerDraft number of the newer draft, from 1; null for none
	 */
	record Despite(@Nullable Set<PersonId> people, @Nullable Integer newerDraft) {

		PublishConsent toConsent() {
			return new PublishConsent((this.people != null) ? this.people : Set.of(), this.newerDraft);
		}

	}

	/**
	 * Name of a run.
	 *
	 * @param name the name, at most 80 characters; blank, null, or left out to clear it
	 */
	record Name(@Nullable String name) {
	}

}
