package org.alkimos.matching;

import java.time.Clock;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.publishing.InitialPublication;
import org.alkimos.matching.repair.RepairPublishing;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunState;

/** Publishes the draft of a run, as the first pods of its cohort or as their repair. */
@Component
class DraftPublication {

	private final MatchRuns runs;

	private final InitialPublication first;

	private final RepairPublishing repairs;

	private final Clock clock;

	DraftPublication(MatchRuns runs, InitialPublication first, RepairPublishing repairs, Clock clock) {
		this.runs = runs;
		this.first = first;
		this.repairs = repairs;
		this.clock = clock;
	}

	void publish(MatchRun run) {
		if (!run.isRepair() && this.runs.existsByCohortIdAndStateIn(run.cohort(), Set.of(RunState.PUBLISHED))) {
			throw new Conflict(MatchingProblem.PODS_ALREADY_PUBLISHED,
					"This cohort's pods have already been published.");
		}
		if (this.runs.existsByCohortIdAndStateIn(run.cohort(), Set.of(RunState.QUEUED, RunState.RUNNING))) {
			throw new Conflict(MatchingProblem.RUN_IN_PROGRESS,
					"A run is in progress for this cohort. Wait for it to finish, or cancel it.");
		}
		if (run.isRepair()) {
			this.repairs.publish(run);
		}
		else {
			this.first.publish(run);
		}
		run.publish(this.clock);
		this.runs.save(run);
	}

}
