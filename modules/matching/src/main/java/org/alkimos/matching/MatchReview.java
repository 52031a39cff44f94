package org.alkimos.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.BoardBuilder;
import org.alkimos.matching.board.BoardComparator;
import org.alkimos.matching.board.PlacementExplanation;
import org.alkimos.matching.board.RecusedView;
import org.alkimos.matching.board.RunComparison;
import org.alkimos.matching.cohort.CohortSnapshot;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.matching.draft.DraftMoves;
import org.alkimos.matching.draft.DraftRows;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.repair.RepairRows;
import org.alkimos.matching.review.Recusals;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunInputs;
import org.alkimos.matching.run.RunState;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.matching.run.RunViews;

/** Reads runs and their drafts. For program managers. */
@Service
@Transactional(readOnly = true)
public class MatchReview {

	private final RunViews views;

	private final RunInputs inputs;

	private final DraftRows rows;

	private final DraftMoves moves;

	private final CohortSnapshot cohorts;

	private final RepairRows repairs;

	private final Recusals recusals;

	private final AuditTrail audit;

	MatchReview(RunViews views, RunInputs inputs, DraftRows rows, DraftMoves moves, CohortSnapshot cohorts,
			RepairRows repairs, Recusals recusals, AuditTrail audit) {
		this.views = views;
		this.inputs = inputs;
		this.rows = rows;
		this.moves = moves;
		this.cohorts = cohorts;
		this.repairs = repairs;
		this.recusals = recusals;
		this.audit = audit;
	}

	/** The runs of a cohort, oldest first. */
	public List<RunSummary> runs(Actor actor, CohortId cohort, @Nullable MatchRunId after, int limit) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		if (this.cohorts.find(cohort).isEmpty()) {
			throw new NotFound();
		}
		return this.views.list(cohort, after, limit);
	}

	/**
	 * The current run: the published one, else the active one, else the latest.
	 */
	public Optional<RunSummary> current(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		return this.views.current(cohort);
	}

	public RunSummary run(Actor actor, MatchRunId run) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		return this.views.find(run).orElseThrow(NotFound::new);
	}

	/**
	 * Returns the draft of a run, or its published pods.
	 * @throws Conflict if the run has none
	 */
	public Board board(Actor actor, MatchRunId id) {
		return board(actor, run(actor, id));
	}

	/** Like {@link #board(Actor, MatchRunId)}, for a run that was just read. */
	public Board board(Actor actor, RunSummary run) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		return board(run, today(actor, run.cohort()));
	}

	private Board board(RunSummary run, Today today) {
		ReviewedDraft earlier = this.views.draftBefore(run).map((one) -> draft(one, today.people())).orElse(null);
		DraftMoves.Counts moves = this.moves.count(run.id());
		Board board = new BoardBuilder(draft(run, today.people()), today.recused()).build(run,
				new Board.Moves(moves.done(), moves.undone()), earlier,
				run.isRepair() ? this.repairs.before(run.id()) : null, lag(run, today));
		return RecusedView.of(board, today.recused());
	}

	private DraftLag lag(RunSummary run, Today today) {
		return (run.state() == RunState.PUBLISHED) ? DraftLag.NONE : DraftLag.of(this.inputs.of(run.id()),
				today.people(), this.views.newerDraft(run.cohort(), run.kind(), run.number()));
	}

	private Today today(Actor actor, CohortId cohort) {
		// Only people recuse themselves.
		return new Today(this.cohorts.members(cohort), actor.isMachine() ? Set.of() : this.recusals.of(actor, cohort));
	}

	/** Like {@link #board(Actor, MatchRunId)}, but audited as a download. */
	@Transactional
	public Board export(Actor actor, MatchRunId id) {
		Board board = board(actor, id);
		this.audit.record(actor, "matching.board-exported", id);
		return board;
	}

	/**
	 * Compares two drafts of one cohort.
	 * @throws NotFound if the other run belongs to another cohort
	 */
	public RunComparison compare(Actor actor, MatchRunId one, MatchRunId other) {
		RunSummary run = run(actor, one);
		RunSummary otherRun = run(actor, other);
		if (!run.cohort().equals(otherRun.cohort())) {
			throw new NotFound();
		}
		Today today = today(actor, run.cohort());
		return BoardComparator.of(board(run, today), board(otherRun, today));
	}

	/** Explains a mentee's placement; audited as a read of their record. */
	@Transactional
	public PlacementExplanation why(Actor actor, MatchRunId id, PersonId mentee) {
		actor.require(Role.PROGRAM_MANAGER);
		RunSummary run = run(actor, id);
		Set<PersonId> recused = this.recusals.of(actor, run.cohort());
		RecusedView.requireNone(recused, mentee);
		PlacementExplanation why = RecusedView
			.of(new BoardBuilder(draft(run, this.cohorts.members(run.cohort())), recused).why(mentee), recused);
		this.audit.record(actor, AuditNote.read("matching.placement-read", id).about(mentee));
		return why;
	}

	private ReviewedDraft draft(RunSummary run, List<Member> now) {
		if (!run.hasDraft()) {
			throw new Conflict(MatchingProblem.RUN_WITHOUT_DRAFT, "This run has no draft.");
		}
		ReviewedDraft draft = ReviewedDraft.of(this.inputs.of(run.id()), this.rows.of(run.id()), now);
		return (run.state() == RunState.PUBLISHED) ? draft : draft.heldAgainst(now);
	}

	/** What drafts of a cohort are compared with, and whom the reader may not see. */
	private record Today(List<Member> people, Set<PersonId> recused) {
	}

}
