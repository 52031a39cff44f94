package org.alkimos.matching.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.RecusedView;
import org.alkimos.matching.cohort.CohortSnapshot;
import org.alkimos.matching.draft.DraftMove;
import org.alkimos.matching.draft.DraftMoves;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.DraftRows;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.RunInputs;
import org.alkimos.matching.run.RunKind;
import org.alkimos.matching.run.RunViews;

/** Loads drafts and applies manual changes that meet the rules. */
@Component
public class DraftEditor {

	private final RunInputs inputs;

	private final DraftRows rows;

	private final DraftMoves moves;

	private final CohortSnapshot cohorts;

	private final RunViews views;

	DraftEditor(RunInputs inputs, DraftRows rows, DraftMoves moves, CohortSnapshot cohorts, RunViews views) {
		this.inputs = inputs;
		this.rows = rows;
		this.moves = moves;
		this.cohorts = cohorts;
		this.views = views;
	}

	public ReviewedDraft layOut(MatchRun run) {
		List<Member> now = this.cohorts.members(run.cohort());
		return ReviewedDraft.of(this.inputs.of(run.id()), this.rows.of(run.id()), now).heldAgainst(now);
	}

	/** What has changed since the run that made the draft. */
	public DraftLag lag(MatchRun run) {
		return DraftLag.of(this.inputs.of(run.id()), this.cohorts.members(run.cohort()), newerDraft(run));
	}

	/** Number of the latest draft, if it is not this one. */
	public @Nullable Integer newerDraft(MatchRun run) {
		return this.views.newerDraft(run.cohort(), run.isRepair() ? RunKind.REPAIR : RunKind.MATCH, run.number());
	}

	public void move(MatchRun run, MoveRequest request, PersonId by, Set<PersonId> recused) {
		this.moves.add(run.id(), seat(run, request, recused), by);
	}

	/**
	 * Throws a conflict if moves were made or undone since the caller last read the
	 * draft.
	 */
	public void requireMoves(MatchRun run, @Nullable Integer seen) {
		if (seen != null && seen != this.moves.count(run.id()).done()) {
			throw new Conflict(MatchingProblem.DRAFT_CHANGED_MEANWHILE,
					"Someone else moved people while you were working. Check the board, then try again.");
		}
	}

	/** Redoes the last undone move if the rules still allow it. */
	public void redo(MatchRun run, Set<PersonId> recused) {
		DraftMove last = this.moves.makeAgain(run.id())
			.orElseThrow(() -> new Conflict(MatchingProblem.NOTHING_TO_REDO, "There is nothing to redo."));
		DraftMove.Joining joining = last.joining();
		if (joining != null) {
			join(run, joining.pod(), Objects.requireNonNull(joining.after()), recused);
		}
		else {
			seat(run, new MoveRequest(last.mentee(), last.to(), last.swappedWith()), recused);
		}
	}

	private DraftMove seat(MatchRun run, MoveRequest request, Set<PersonId> recused) {
		RecusedView.requireNone(recused, request.everybody());
		ReviewedDraft draft = layOut(run);
		DraftRow from = draft.podOf(draft.mentee(request.mentee()).person()).orElse(null);
		DraftRow to = (request.to() != null) ? target(draft, request.to()) : null;
		MoveChecks.requireMove(draft, request, from, to, recused);
		PersonId other = request.swapWith();
		this.rows.seat(run.id(), request.mentee(), request.to());
		if (other != null) {
			this.rows.seat(run.id(), other, (from != null) ? from.number() : null);
		}
		return new DraftMove(request.mentee(), (from != null) ? from.number() : null, request.to(), other, null);
	}

	private static DraftRow target(ReviewedDraft draft, int number) {
		return draft.find(number)
			.orElseThrow(() -> new InvalidInput(MatchingProblem.POD_NOT_IN_DRAFT, "to", "Choose a pod in this draft."));
	}

	/** Changes the co-mentor of a pod if the rules allow it. */
	public void join(MatchRun run, int number, PersonId coMentor, PersonId by, Set<PersonId> recused) {
		this.moves.add(run.id(), join(run, number, coMentor, recused), by);
	}

	private DraftMove join(MatchRun run, int number, PersonId coMentor, Set<PersonId> recused) {
		ReviewedDraft draft = layOut(run);
		DraftRow pod = draft.pod(number);
		MoveChecks.requireOpen(pod);
		MoveChecks.requireMayJoin(draft, pod, coMentor);
		DraftRow joined = pod.with(coMentor, pod.mentees());
		RecusedView.requireNone(recused, joined.pod().everybody());
		List<BrokenRule> broken = draft.broken(joined);
		if (!broken.isEmpty()) {
			throw new Conflict(MatchingProblem.CHANGE_BREAKS_RULE,
					"Not possible: " + String.join(" ", draft.words(broken)));
		}
		this.rows.join(run.id(), number, coMentor);
		return DraftMove.joining(pod.mentees().getFirst(), new DraftMove.Joining(number, pod.coMentor(), coMentor));
	}

	public void undo(MatchRun run, Set<PersonId> recused) {
		DraftMove last = this.moves.takeBack(run.id())
			.orElseThrow(() -> new Conflict(MatchingProblem.NOTHING_TO_UNDO, "There is nothing to undo."));
		RecusedView.requireNone(recused, last.everybody());
		ReviewedDraft draft = layOut(run);
		MoveChecks.requireNotLedBy(recused, (last.from() != null) ? draft.pod(last.from()) : null,
				(last.to() != null) ? draft.pod(last.to()) : null);
		MoveChecks.requireOpen((last.from() != null) ? draft.pod(last.from()) : null);
		MoveChecks.requireOpen((last.to() != null) ? draft.pod(last.to()) : null);
		DraftMove.Joining joining = last.joining();
		if (joining != null) {
			this.rows.join(run.id(), joining.pod(), joining.before());
			return;
		}
		this.rows.seat(run.id(), last.mentee(), last.from());
		PersonId other = last.swappedWith();
		if (other != null) {
			this.rows.seat(run.id(), other, last.to());
		}
	}

	/** Locks a pod that meets every rule, or unlocks it. */
	public void lock(MatchRun run, int number, boolean locked, Set<PersonId> recused) {
		ReviewedDraft draft = layOut(run);
		DraftRow pod = draft.pod(number);
		RecusedView.requireNone(recused, pod.mentees());
		MoveChecks.requireNotLedBy(recused, pod, null);
		if (locked && pod.mentees().isEmpty()) {
			throw new Conflict(MatchingProblem.POD_WITHOUT_MENTEES, "This pod has no mentees, so it can't be locked.");
		}
		List<BrokenRule> broken = locked ? draft.broken(pod) : List.of();
		if (!broken.isEmpty()) {
			throw new Conflict(MatchingProblem.POD_BREAKS_RULE,
					"This pod can't be locked: " + String.join(" ", draft.words(broken)));
		}
		this.rows.lock(run.id(), number, locked);
	}

}
