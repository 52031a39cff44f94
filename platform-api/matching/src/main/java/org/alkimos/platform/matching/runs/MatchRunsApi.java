package org.alkimos.platform.matching.runs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.RunArchive;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.MatchNames;
import org.alkimos.platform.matching.MatchRunResource;
import org.alkimos.platform.matching.board.BoardFiles;
import org.alkimos.platform.web.ETags;

@RestController
@RequestMapping("/api/v1/match-runs/{runId}")
@Tag(name = "Matching")
class MatchRunsApi {

	private static final String SEEN = "Number of moves that could be undone when you last read the run; "
			+ "refused if someone else has made or undone a move since";

	private final Matchmaking matchmaking;

	private final MatchReview review;

	private final MatchNames names;

	private final BoardFiles files;

	private final RunArchive shelf;

	MatchRunsApi(Matchmaking matchmaking, MatchReview review, RunArchive shelf, MatchNames names, BoardFiles files) {
		this.matchmaking = matchmaking;
		this.review = review;
		this.names = names;
		this.files = files;
		this.shelf = shelf;
	}

	@Operation(summary = "Get a run: its status and progress, and the draft when there is one")
	@GetMapping
	ResponseEntity<MatchRunResource> read(Actor actor, @PathVariable MatchRunId runId) {
		RunSummary run = this.review.run(actor, runId);
		if (!run.hasDraft()) {
			return ResponseEntity.ok(MatchRunResource.of(run));
		}
		Board board = this.review.board(actor, runId);
		return ETags.ok(board.run().version(), MatchRunResource.of(board, this.names.of(actor, board)));
	}

	@Operation(summary = "Download the board as CSV, one row per mentee")
	@ApiResponse(responseCode = "200", description = "One row per mentee",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/board.csv")
	ResponseEntity<String> csv(Actor actor, @PathVariable MatchRunId runId) {
		return this.files.csv(actor, runId);
	}

	@Operation(summary = "Move a mentee to another pod, or to none")
	@PostMapping("/moves")
	ResponseEntity<MatchRunResource> move(Actor actor, @PathVariable MatchRunId runId, @RequestBody Move move) {
		this.matchmaking.move(actor, runId, move.request());
		return read(actor, runId);
	}

	@Operation(summary = "Undo the last move")
	@DeleteMapping("/moves/last")
	ResponseEntity<MatchRunResource> undo(Actor actor, @PathVariable MatchRunId runId,
			@Parameter(description = SEEN) @RequestParam(required = false) @Nullable Integer seen) {
		this.matchmaking.undo(actor, runId, seen);
		return read(actor, runId);
	}

	@Operation(summary = "Redo the last undone move")
	@PostMapping("/moves/last")
	ResponseEntity<MatchRunResource> redo(Actor actor, @PathVariable MatchRunId runId,
			@Parameter(description = SEEN) @RequestParam(required = false) @Nullable Integer seen) {
		this.matchmaking.redo(actor, runId, seen);
		return read(actor, runId);
	}

	@Operation(summary = "Lock a pod so that the next run keeps it")
	@PutMapping("/pods/{number}/lock")
	ResponseEntity<MatchRunResource> lock(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number) {
		this.matchmaking.lock(actor, runId, number);
		return read(actor, runId);
	}

	@Operation(summary = "Unlock a pod")
	@DeleteMapping("/pods/{number}/lock")
	ResponseEntity<MatchRunResource> unlock(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number) {
		this.matchmaking.unlock(actor, runId, number);
		return read(actor, runId);
	}

	@Operation(summary = "Change a pod's co-mentor, in cohorts with two mentors per mentee")
	@PutMapping("/pods/{number}/co-mentor")
	ResponseEntity<MatchRunResource> join(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number,
			@RequestBody Joining joining) {
		this.matchmaking.join(actor, runId, number, joining.checked());
		return read(actor, runId);
	}

	@Operation(summary = "Cancel a run that has no draft yet")
	@ApiResponse(responseCode = "202", description = "The run is being canceled")
	@PostMapping("/cancellation")
	ResponseEntity<MatchRunResource> cancel(Actor actor, @PathVariable MatchRunId runId) {
		this.matchmaking.cancel(actor, runId);
		return ResponseEntity.accepted().body(MatchRunResource.of(this.review.run(actor, runId)));
	}

	@Operation(summary = "Stop a run at its next step and keep the best draft so far")
	@ApiResponse(responseCode = "202", description = "The run is stopping")
	@PostMapping("/early-end")
	ResponseEntity<MatchRunResource> keepBest(Actor actor, @PathVariable MatchRunId runId) {
		this.matchmaking.keepBest(actor, runId);
		return ResponseEntity.accepted().body(MatchRunResource.of(this.review.run(actor, runId)));
	}

	@Operation(summary = "Set or clear a run's name")
	@PutMapping("/name")
	ResponseEntity<MatchRunResource> rename(Actor actor, @PathVariable MatchRunId runId, @RequestBody Name name) {
		this.shelf.rename(actor, runId, name.name());
		return read(actor, runId);
	}

	@Operation(summary = "Discard a draft; its locks no longer apply to the next run")
	@ApiResponse(responseCode = "204", description = "Draft discarded")
	@DeleteMapping
	ResponseEntity<Void> discard(Actor actor, @PathVariable MatchRunId runId) {
		this.shelf.discard(actor, runId);
		return ResponseEntity.noContent().build();
	}

	@Operation(summary = "Publish all pods in the draft at once; members see nothing of them until then")
	@PostMapping("/publication")
	ResponseEntity<MatchRunResource> publish(Actor actor, @PathVariable MatchRunId runId) {
		this.matchmaking.publish(actor, runId);
		return read(actor, runId);
	}

	/** Name of a run; leave out to clear it. */
	record Name(@Nullable String name) {
	}

	/** The new co-mentor. */
	record Joining(@Nullable PersonId coMentor) {

		PersonId checked() {
			if (this.coMentor == null) {
				throw new InvalidInput("coMentor", "Specify the co-mentor.");
			}
			return this.coMentor;
		}

	}

	/**
	 * A move of a mentee.
	 *
	 * @param to number of the target pod; left out for unmatched
	 * @param swapWith a mentee in that pod to move to the first mentee's pod
	 * @param from number of the pod the mentee was in when last read, 0 for none; refused
	 * if someone else has moved them since
	 */
	record Move(@Nullable PersonId mentee, @Nullable Integer to, @Nullable PersonId swapWith, @Nullable Integer from) {

		MoveRequest request() {
			if (this.mentee == null) {
				throw new InvalidInput("mentee", "Specify the mentee to move.");
			}
			return new MoveRequest(this.mentee, this.to, this.swapWith, this.from);
		}

	}

}
