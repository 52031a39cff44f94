package org.alkimos.matching;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunInputs;
import org.alkimos.matching.run.RunOptions;

/** Queues runs for the workers, and ends them early. */
@Component
class RunQueue {

	private final RunRequests requests;

	private final MatchRuns runs;

	private final RunInputs inputs;

	private final SchedulerClient scheduler;

	private final Clock clock;

	RunQueue(RunRequests requests, MatchRuns runs, RunInputs inputs, SchedulerClient scheduler, Clock clock) {
		this.requests = requests;
		this.runs = runs;
		this.inputs = inputs;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	MatchRun add(CohortId cohort, RunOptions options, PersonId by) {
		MatchRun run = this.runs.save(this.requests.next(cohort, options, by));
		this.inputs.keep(run.id(), this.requests.input(run, options));
		RunJobData ticket = new RunJobData(Tenancy.current().value(), run.id().value());
		this.scheduler.schedule(
				RunJobs.TASK.instance(run.id().value().toString()).data(ticket).priority(Priority.HIGH).build(),
				this.clock.instant());
		return run;
	}

	void cancel(MatchRun run) {
		if (run.isActive() && !run.isQueued()) {
			this.inputs.requestCancellation(run.id());
		}
		else {
			run.cancel(this.clock);
			this.runs.save(run);
		}
	}

	void stop(MatchRun run) {
		if (!run.isActive()) {
			throw new Conflict(MatchingProblem.RUN_ENDED, "This run has already ended.");
		}
		this.inputs.requestStop(run.id());
	}

}
