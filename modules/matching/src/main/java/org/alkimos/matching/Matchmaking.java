package org.alkimos.matching;

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
import org.alkimos.matching.review.DraftEditor;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.review.Recusals;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunOptions;

/**
 * Forms pods: starts runs, changes drafts within the rules, and publishes. For program
 * managers.
 */
@Service
public class Matchmaking {

	private final RunQueue queue;

	private final MatchRuns runs;

	private final DraftEditor table;

	private final DraftPublication publication;

	private final Recusals recusals;

	private final AuditTrail audit;

	Matchmaking(RunQueue queue, MatchRuns runs, DraftEditor table, DraftPublication publication, Recusals recusals,
			AuditTrail audit) {
		this.queue = queue;
		this.runs = runs;
		this.table = table;
		this.publication = publication;
		this.recusals = recusals;
		this.audit = audit;
	}

	/**
	 * Requests a run that keeps the locked pods of the latest draft; a worker starts it
	 * after the commit.
	 * @throws Conflict if a run is active, pods are published, or no one can be matched
	 */
	@Transactional
	public MatchRunId start(Actor actor, CohortId cohort, RunOptions options) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		MatchRun run = this.queue.add(cohort, options, actor.person());
		this.audit.record(actor, "matching.run-started", run.id());
		return run.id();
	}

	/** Cancels a run that has no draft yet; an active run stops at its next step. */
	@Transactional
	public void cancel(Actor actor, MatchRunId id) {
		this.queue.cancel(find(actor, id));
		this.audit.record(actor, "matching.run-canceled", id);
	}

	/**
	 * Stops a run at its next step and keeps the best draft so far.
	 * @throws Conflict if the run has already ended
	 */
	@Transactional
	public void keepBest(Actor actor, MatchRunId id) {
		this.queue.stop(find(actor, id));
		this.audit.record(actor, "matching.run-ended-early", id);
	}

	/**
	 * Moves a mentee to another pod, or to none.
	 * @throws Conflict if a hard rule or a lock prevents it
	 */
	@Transactional
	public void move(Actor actor, MatchRunId id, MoveRequest request) {
		MatchRun run = draft(actor, id);
		this.table.move(run, request, actor.person(), this.recusals.of(actor, run.cohort()));
		this.runs.save(run);
		this.audit.record(actor,
				AuditNote.command("matching.mentee-moved", id)
					.about(request.everybody())
					.with((request.to() != null) ? "to pod " + request.to() : "to no pod"));
	}

	/**
	 * Changes the co-mentor of a pod, in a cohort with two mentors per mentee.
	 * @throws Conflict if a hard rule or a lock prevents it
	 */
	@Transactional
	public void join(Actor actor, MatchRunId id, int pod, PersonId coMentor) {
		MatchRun run = draft(actor, id);
		this.table.join(run, pod, coMentor, actor.person(), this.recusals.of(actor, run.cohort()));
		this.runs.save(run);
		this.audit.record(actor,
				AuditNote.command("matching.co-mentor-chosen", id).about(Set.of(coMentor)).with("pod " + pod));
	}

	/**
	 * Undoes the last move.
	 * @param seen number of moves that could be undone when last read, or null to skip
	 * the check
	 * @throws Conflict if someone else has made or undone a move since
	 */
	@Transactional
	public void undo(Actor actor, MatchRunId id, @Nullable Integer seen) {
		MatchRun run = draft(actor, id);
		this.table.requireMoves(run, seen);
		this.table.undo(run, this.recusals.of(actor, run.cohort()));
		this.runs.save(run);
		this.audit.record(actor, "matching.move-undone", id);
	}

	/**
	 * Redoes the last undone move.
	 * @param seen as for {@link #undo}
	 * @throws Conflict if there is none, it is no longer allowed, or someone else has
	 * made or undone a move since
	 */
	@Transactional
	public void redo(Actor actor, MatchRunId id, @Nullable Integer seen) {
		MatchRun run = draft(actor, id);
		this.table.requireMoves(run, seen);
		this.table.redo(run, this.recusals.of(actor, run.cohort()));
		this.runs.save(run);
		this.audit.record(actor, "matching.move-repeated", id);
	}

	/**
	 * Locks a pod, so that the next run keeps it. A run keeps the locked pods of the
	 * latest draft alone.
	 * @return number of the latest draft, if it is not this one; null if the lock counts
	 */
	@Transactional
	public @Nullable Integer lock(Actor actor, MatchRunId id, int pod) {
		MatchRun run = draft(actor, id);
		this.table.lock(run, pod, true, this.recusals.of(actor, run.cohort()));
		this.runs.save(run);
		this.audit.record(actor, "matching.pod-locked", id, "pod " + pod);
		return this.table.newerDraft(run);
	}

	/** Unlocks a pod for moves and for the next run. */
	@Transactional
	public void unlock(Actor actor, MatchRunId id, int pod) {
		MatchRun run = draft(actor, id);
		this.table.lock(run, pod, false, this.recusals.of(actor, run.cohort()));
		this.runs.save(run);
		this.audit.record(actor, "matching.pod-unlocked", id, "pod " + pod);
	}

	/**
	 * Publishes all pods in a draft at once; no one sees them before.
	 * @param consent the changes since the draft that the publisher accepts
	 * @throws Conflict if a pod breaks a rule, no pod has mentees, pods have already been
	 * published, a repair changes nothing, someone has not arrived yet, or the cohort has
	 * changed since the draft and the publisher did not accept it
	 */
	@Transactional
	public void publish(Actor actor, MatchRunId id, PublishConsent consent) {
		MatchRun run = draft(actor, id);
		this.publication.publish(run, consent);
		this.audit.record(actor, "matching.pods-published", id);
	}

	private MatchRun find(Actor actor, MatchRunId id) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		return this.runs.findById(id).orElseThrow(NotFound::new);
	}

	/** Drafts are changed and published by people alone. */
	private MatchRun draft(Actor actor, MatchRunId id) {
		actor.require(Role.PROGRAM_MANAGER);
		MatchRun run = find(actor, id);
		run.requireDraft();
		return run;
	}

}
