package org.alkimos.matching;

import java.time.Clock;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.matching.cohort.CohortArrivals;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.publishing.InitialPublication;
import org.alkimos.matching.repair.RepairPublishing;
import org.alkimos.matching.review.DraftEditor;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunState;

/** Publishes the draft of a run, as the first pods of its cohort or as their repair. */
@Component
class DraftPublication {

	private final MatchRuns runs;

	private final InitialPublication first;

	private final RepairPublishing repairs;

	private final CohortArrivals arrivals;

	private final DraftEditor table;

	private final Clock clock;

	DraftPublication(MatchRuns runs, InitialPublication first, RepairPublishing repairs, CohortArrivals arrivals,
			DraftEditor table, Clock clock) {
		this.runs = runs;
		this.first = first;
		this.repairs = repairs;
		this.arrivals = arrivals;
		this.table = table;
		this.clock = clock;
	}

	void publish(MatchRun run, PublishConsent consent) {
		this.arrivals.require(run.cohort());
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
		requireConsent(run, consent);
		run.publish(this.clock);
		this.runs.save(run);
	}

	/** After the rules: a pod that breaks one is the more urgent answer. */
	private void requireConsent(MatchRun run, PublishConsent consent) {
		DraftLag lag = this.table.lag(run);
		if (!consent.covers(lag)) {
			throw new Conflict(MatchingProblem.DRAFT_OLDER_THAN_COHORT, "The cohort has changed since this draft. "
					+ String.join(" ", lag.words()) + " Run again, or confirm that you publish without them.");
		}
	}

}
