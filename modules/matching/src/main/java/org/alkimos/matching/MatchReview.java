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
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.engine.Member;

/** Looks at runs and their drafts. For program managers. */
@Service
@Transactional(readOnly = true)
public class MatchReview {

	private final RunViews views;

	private final RunInputs inputs;

	private final DraftRows rows;

	private final DraftMoves moves;

	private final CohortSnapshot cohorts;

	private final Recusals recusals;

	private final AuditTrail audit;

	MatchReview(RunViews views, RunInputs inputs, DraftRows rows, DraftMoves moves, CohortSnapshot cohorts,
			Recusals recusals, AuditTrail audit) {
		this.views = views;
		this.inputs = inputs;
		this.rows = rows;
		this.moves = moves;
		this.cohorts = cohorts;
		this.recusals = recusals;
		this.audit = audit;
	}

	/** The runs of a cohort, oldest first. */
	public List<RunSummary> runs(Actor actor, CohortId cohort, @Nullable MatchRunId after, int limit) {
		actor.require(Role.PROGRAM_MANAGER);
		if (this.cohorts.find(cohort).isEmpty()) {
			throw new NotFound();
		}
		return this.views.list(cohort, after, limit);
	}

	/**
	 * The run to look at first: the published one, else the one at work, else the newest.
	 */
	public Optional<RunSummary> current(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER);
		return this.views.current(cohort);
	}

	public RunSummary run(Actor actor, MatchRunId run) {
		actor.require(Role.PROGRAM_MANAGER);
		return this.views.find(run).orElseThrow(NotFound::new);
	}

	/**
	 * The draft of a run, or its published pods.
	 * @throws Conflict if the run has none
	 */
	public Board board(Actor actor, MatchRunId id) {
		RunSummary run = run(actor, id);
		Integer before = this.views.draftBefore(run).map((earlier) -> builder(earlier).meanFit()).orElse(null);
		Board board = builder(run).build(run, this.moves.count(id), before);
		return RecusedView.of(board, this.recusals.of(actor, run.cohort()));
	}

	/** Why a mentee is where the draft has them; a look at their record. */
	@Transactional
	public Why why(Actor actor, MatchRunId id, PersonId mentee) {
		RunSummary run = run(actor, id);
		Set<PersonId> recused = this.recusals.of(actor, run.cohort());
		RecusedView.requireNone(recused, mentee);
		Why why = RecusedView.of(builder(run).why(mentee), recused);
		this.audit.record(actor, AuditNote.read("matching.placement-read", id).about(mentee));
		return why;
	}

	private BoardBuilder builder(RunSummary run) {
		if (!run.hasDraft()) {
			throw new Conflict("This run has no draft to look at.");
		}
		List<Member> now = this.cohorts.members(run.cohort());
		ReviewedDraft draft = ReviewedDraft.of(this.inputs.of(run.id()), this.rows.of(run.id()), now);
		return new BoardBuilder((run.state() == RunState.PUBLISHED) ? draft : draft.heldAgainst(now));
	}

}
