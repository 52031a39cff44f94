package org.alkimos.platform.matching;

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
import org.alkimos.matching.Board;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.MatchRunId;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.MoveRequest;
import org.alkimos.matching.RunShelf;
import org.alkimos.matching.RunSummary;
import org.alkimos.platform.web.ETags;

@RestController
@RequestMapping("/api/v1/match-runs/{runId}")
@Tag(name = "Matching")
class MatchRunsApi {

	private static final String SEEN = "How many moves could be undone when you looked; refused if somebody else "
			+ "has made or undone one since";

	private final Matchmaking matchmaking;

	private final MatchReview review;

	private final MatchNames names;

	private final BoardFiles files;

	private final RunShelf shelf;

	MatchRunsApi(Matchmaking matchmaking, MatchReview review, RunShelf shelf, MatchNames names, BoardFiles files) {
		this.matchmaking = matchmaking;
		this.review = review;
		this.names = names;
		this.files = files;
		this.shelf = shelf;
	}

	@Operation(summary = "Read a run: its state and progress, and the draft once there is one")
	@GetMapping
	ResponseEntity<MatchRunResource> read(Actor actor, @PathVariable MatchRunId runId) {
		RunSummary run = this.review.run(actor, runId);
		if (!run.hasDraft()) {
			return ResponseEntity.ok(MatchRunResource.of(run));
		}
		Board board = this.review.board(actor, runId);
		return ETags.ok(board.run().version(), MatchRunResource.of(board, this.names.of(actor, board)));
	}

	@Operation(summary = "The whole board as a CSV file, one line for each mentee")
	@ApiResponse(responseCode = "200", description = "One line for each mentee",
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

	@Operation(summary = "Take the last move back")
	@DeleteMapping("/moves/last")
	ResponseEntity<MatchRunResource> undo(Actor actor, @PathVariable MatchRunId runId,
			@Parameter(description = SEEN) @RequestParam(required = false) @Nullable Integer seen) {
		this.matchmaking.undo(actor, runId, seen);
		return read(actor, runId);
	}

	@Operation(summary = "Make the move again that was taken back last")
	@PostMapping("/moves/last")
	ResponseEntity<MatchRunResource> redo(Actor actor, @PathVariable MatchRunId runId,
			@Parameter(description = SEEN) @RequestParam(required = false) @Nullable Integer seen) {
		this.matchmaking.redo(actor, runId, seen);
		return read(actor, runId);
	}

	@Operation(summary = "Keep a pod as it is, also in the next run")
	@PutMapping("/pods/{number}/lock")
	ResponseEntity<MatchRunResource> lock(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number) {
		this.matchmaking.lock(actor, runId, number);
		return read(actor, runId);
	}

	@Operation(summary = "Open a locked pod")
	@DeleteMapping("/pods/{number}/lock")
	ResponseEntity<MatchRunResource> unlock(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number) {
		this.matchmaking.unlock(actor, runId, number);
		return read(actor, runId);
	}

	@Operation(summary = "Give a pod another co-mentor, where mentees have two mentors")
	@PutMapping("/pods/{number}/co-mentor")
	ResponseEntity<MatchRunResource> join(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number,
			@RequestBody Joining joining) {
		this.matchmaking.join(actor, runId, number, joining.checked());
		return read(actor, runId);
	}

	@Operation(summary = "Cancel a run that has no draft yet")
	@ApiResponse(responseCode = "202", description = "The run is being cancelled")
	@PostMapping("/cancellation")
	ResponseEntity<MatchRunResource> cancel(Actor actor, @PathVariable MatchRunId runId) {
		this.matchmaking.cancel(actor, runId);
		return ResponseEntity.accepted().body(MatchRunResource.of(this.review.run(actor, runId)));
	}

	@Operation(summary = "End a run at its next step with the best draft so far")
	@ApiResponse(responseCode = "202", description = "The run is ending")
	@PostMapping("/early-end")
	ResponseEntity<MatchRunResource> keepBest(Actor actor, @PathVariable MatchRunId runId) {
		this.matchmaking.keepBest(actor, runId);
		return ResponseEntity.accepted().body(MatchRunResource.of(this.review.run(actor, runId)));
	}

	@Operation(summary = "Call a run something to come back to, or take its name away")
	@PutMapping("/name")
	ResponseEntity<MatchRunResource> rename(Actor actor, @PathVariable MatchRunId runId, @RequestBody Name name) {
		this.shelf.rename(actor, runId, name.name());
		return read(actor, runId);
	}

	@Operation(summary = "Put a draft away; its locks no longer count in the next run")
	@ApiResponse(responseCode = "204", description = "The draft was put away")
	@DeleteMapping
	ResponseEntity<Void> discard(Actor actor, @PathVariable MatchRunId runId) {
		this.shelf.discard(actor, runId);
		return ResponseEntity.noContent().build();
	}

	@Operation(summary = "Form all pods of the draft at once; only now does anybody hear of them")
	@PostMapping("/publication")
	ResponseEntity<MatchRunResource> publish(Actor actor, @PathVariable MatchRunId runId) {
		this.matchmaking.publish(actor, runId);
		return read(actor, runId);
	}

	/** What a run is called; left out for no name. */
	record Name(@Nullable String name) {
	}

	/** Who should be the second mentor. */
	record Joining(@Nullable PersonId coMentor) {

		PersonId checked() {
			if (this.coMentor == null) {
				throw new InvalidInput("coMentor", "Say who should be the co-mentor.");
			}
			return this.coMentor;
		}

	}

	/**
	 * Where a mentee should go.
	 *
	 * @param to number of the pod; left out for unmatched
	 * @param swapWith a mentee of that pod who comes the other way
	 * @param from number of the pod you saw the mentee in, 0 for none; refused if
	 * somebody else has moved them since
	 */
	record Move(@Nullable PersonId mentee, @Nullable Integer to, @Nullable PersonId swapWith, @Nullable Integer from) {

		MoveRequest request() {
			if (this.mentee == null) {
				throw new InvalidInput("mentee", "Say which mentee to move.");
			}
			return new MoveRequest(this.mentee, this.to, this.swapWith, this.from);
		}

	}

}
