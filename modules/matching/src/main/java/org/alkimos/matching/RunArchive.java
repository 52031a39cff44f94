package org.alkimos.matching;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunOptions;

/**
 * Renames runs and discards drafts. For program managers.
 */
@Service
public class RunArchive {

	private final MatchRuns runs;

	private final AuditTrail audit;

	private final Clock clock;

	RunArchive(MatchRuns runs, AuditTrail audit, Clock clock) {
		this.runs = runs;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Sets or clears the name of a run.
	 * @param name the name; blank or null clears it
	 * @throws InvalidInput if the name is too long
	 */
	@Transactional
	public void rename(Actor actor, MatchRunId id, @Nullable String name) {
		MatchRun run = find(actor, id);
		run.call(RunOptions.checkedName(name));
		this.runs.save(run);
		this.audit.record(actor, "matching.run-renamed", id);
	}

	/**
	 * Discards a draft; its locks no longer apply to the next run.
	 * @throws Conflict if the run has no draft or is published
	 */
	@Transactional
	public void discard(Actor actor, MatchRunId id) {
		actor.require(Role.PROGRAM_MANAGER);
		MatchRun run = find(actor, id);
		run.discard(this.clock);
		this.runs.save(run);
		this.audit.record(actor, "matching.draft-discarded", id);
	}

	private MatchRun find(Actor actor, MatchRunId id) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		return this.runs.findById(id).orElseThrow(NotFound::new);
	}

}
