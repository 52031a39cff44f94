package org.alkimos.platform.matching.runs;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.platform.matching.MatchRunResource;
import org.alkimos.platform.web.AnswersWith;

/** Manual changes of a draft: moves, locks, and co-mentors. */
@RestController
@RequestMapping("/api/v1/match-runs/{runId}")
@Tag(name = "Matching")
class DraftChangesApi {

	private final Matchmaking matchmaking;

	private final MatchRunAnswers answers;

	DraftChangesApi(Matchmaking matchmaking, MatchRunAnswers answers) {
		this.matchmaking = matchmaking;
		this.answers = answers;
	}

	/**
	 * Moves a mentee to another pod, or to none. For program managers. Fails if the run
	 * has no draft or is published, if a rule or a lock prevents the move, if the
	 * mentee's pod would become too small without a swap, or if the caller is recused
	 * from someone involved. A move to no pod may leave a pod too small, which prevents
	 * publishing.
	 * @param runId ID of the run
	 * @param move the mentee and the target pod
	 * @return the run with the changed draft
	 */
	@PostMapping("/moves")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> moveMentee(Actor actor, @PathVariable MatchRunId runId, @RequestBody Move move) {
		this.matchmaking.move(actor, runId, move.request());
		return this.answers.of(actor, runId);
	}

	/**
	 * Undoes the last move of a draft. For program managers. A change of a co-mentor
	 * counts as a move; a lock does not. Fails if there is nothing to undo, if a pod of
	 * the move is locked, or if the caller is recused from someone involved.
	 * @param runId ID of the run
	 * @param seen moves.done of the run when the caller last read it; fails if someone
	 * else has made or undone a move since; leave out to skip the check
	 * @return the run with the changed draft
	 */
	@DeleteMapping("/moves/last")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> undoMove(Actor actor, @PathVariable MatchRunId runId,
			@RequestParam(required = false) @Nullable Integer seen) {
		this.matchmaking.undo(actor, runId, seen);
		return this.answers.of(actor, runId);
	}

	/**
	 * Redoes the last undone move of a draft. For program managers. A new move removes
	 * all undone moves. Fails if there is nothing to redo, or for the reasons for which
	 * the move itself would fail now.
	 * @param runId ID of the run
	 * @param seen moves.done of the run when the caller last read it; fails if someone
	 * else has made or undone a move since; leave out to skip the check
	 * @return the run with the changed draft
	 */
	@PostMapping("/moves/last")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> redoMove(Actor actor, @PathVariable MatchRunId runId,
			@RequestParam(required = false) @Nullable Integer seen) {
		this.matchmaking.redo(actor, runId, seen);
		return this.answers.of(actor, runId);
	}

	/**
	 * Locks a pod so that the next run keeps it. For program managers. No one can be
	 * moved into or out of a locked pod. Fails if the pod has no mentees or breaks a
	 * rule, or if the caller is recused from a member.
	 * @param runId ID of the run
	 * @param number number of the pod in the draft
	 * @return the run with the changed draft
	 */
	@PutMapping("/pods/{number}/lock")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> lockPod(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number) {
		this.matchmaking.lock(actor, runId, number);
		return this.answers.of(actor, runId);
	}

	/**
	 * Unlocks a pod of a draft. For program managers. Its members can be moved again, and
	 * the next run may place them elsewhere. Fails if the caller is recused from a
	 * member.
	 * @param runId ID of the run
	 * @param number number of the pod in the draft
	 * @return the run with the changed draft
	 */
	@DeleteMapping("/pods/{number}/lock")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> unlockPod(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number) {
		this.matchmaking.unlock(actor, runId, number);
		return this.answers.of(actor, runId);
	}

	/**
	 * Chooses the co-mentor of a pod. For program managers. Only in cohorts with two
	 * mentors per mentee. Fails if the pod is locked or has no mentees, if a rule
	 * prevents it, if the person is not a mentor in the draft or is in the pod already,
	 * or if the caller is recused from a member.
	 * @param runId ID of the run
	 * @param number number of the pod in the draft
	 * @param joining the new co-mentor
	 * @return the run with the changed draft
	 */
	@PutMapping("/pods/{number}/co-mentor")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MatchRunResource> chooseCoMentor(Actor actor, @PathVariable MatchRunId runId,
			@PathVariable int number, @RequestBody Joining joining) {
		this.matchmaking.join(actor, runId, number, joining.checked());
		return this.answers.of(actor, runId);
	}

	/**
	 * The new co-mentor of a pod.
	 *
	 * @param coMentor ID of a mentor in the draft who is not in the pod; required
	 */
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
	 * @param mentee ID of the mentee to move; required
	 * @param to number of the target pod; null or left out for no pod
	 * @param swapWith ID of a mentee in the target pod who takes the first mentee's
	 * place, or has no pod if the first mentee has none; null or left out for no swap
	 * @param from number of the pod the mentee was in when last read, 0 for none; fails
	 * if someone else has moved the mentee since; null or left out to skip the check
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
