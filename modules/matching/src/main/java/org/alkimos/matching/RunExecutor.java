package org.alkimos.matching;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.RequestTransactions;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.matching.draft.DraftRows;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.pods.PodMatcher;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunInputs;

/**
 * Executes a run in short transactions. Idempotent: the input is stored with the request
 * and determines the result, and an ended run is skipped.
 */
@Component
class RunExecutor {

	private final MatchRuns runs;

	private final RunInputs inputs;

	private final DraftRows drafts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	RunExecutor(MatchRuns runs, RunInputs inputs, DraftRows drafts, TransactionTemplate transaction, Clock clock) {
		this.runs = runs;
		this.inputs = inputs;
		this.drafts = drafts;
		this.transaction = transaction;
		this.clock = clock;
	}

	void run(RunJobData ticket) {
		MatchRunId run = new MatchRunId(ticket.run());
		Tenancy.run(new TenantId(ticket.institution()), () -> begin(run).ifPresent((input) -> work(run, input)));
	}

	/**
	 * Marks the run as failed after the last attempt, so that it does not block the next
	 * run.
	 */
	void giveUp(RunJobData ticket) {
		MatchRunId run = new MatchRunId(ticket.run());
		Tenancy.run(new TenantId(ticket.institution()), () -> end(run, (found) -> found.fail(this.clock)));
	}

	private Optional<MatchRun> active(MatchRunId run) {
		return this.runs.findById(run).filter(MatchRun::isActive);
	}

	private Optional<MatchInput> begin(MatchRunId run) {
		return this.transaction.execute((status) -> active(run).map((found) -> {
			found.begin();
			this.runs.save(found);
			return this.inputs.of(run);
		}));
	}

	private void work(MatchRunId run, MatchInput input) {
		RequestTransactions.endBefore("a match run");
		try {
			MatchResult result = PodMatcher.match(input, new Teller(run));
			end(run, (found) -> {
				found.finish(result, this.clock);
				this.drafts.keep(run, result.pods(), input);
			});
		}
		catch (CancellationException ex) {
			end(run, (found) -> found.cancel(this.clock));
		}
	}

	private void end(MatchRunId run, Consumer<MatchRun> ending) {
		this.transaction.executeWithoutResult((status) -> active(run).ifPresent((found) -> {
			ending.accept(found);
			this.runs.save(found);
		}));
	}

	/** Saves each new percentage in its own transaction. */
	private final class Teller implements Watcher {

		private final MatchRunId run;

		private int reported = -1;

		Teller(MatchRunId run) {
			this.run = run;
		}

		@Override
		public Verdict look(Progress progress) {
			if (progress.percent() == this.reported) {
				return Verdict.GO_ON;
			}
			this.reported = progress.percent();
			return Objects.requireNonNull(
					RunExecutor.this.transaction.execute((status) -> RunExecutor.this.inputs.tell(this.run, progress)));
		}

	}

}
