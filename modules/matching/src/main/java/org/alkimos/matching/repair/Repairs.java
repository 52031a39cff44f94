package org.alkimos.matching.repair;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.cohort.CohortArrivals;
import org.alkimos.matching.engine.repair.Repair;
import org.alkimos.matching.engine.repair.RepairCurve;
import org.alkimos.matching.engine.repair.RepairPoint;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.repair.RepairReport.Option;
import org.alkimos.matching.repair.RepairReport.Waiting;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RepairChoice;
import org.alkimos.matching.run.RunKind;
import org.alkimos.matching.run.RunState;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.matching.run.RunViews;

/**
 * Repairs published pods after someone left, joined late, or asked to change pods. Offers
 * repairs with more and more changes; a program manager chooses one, reviews it like any
 * draft, and publishes it. For program managers. Searches outside any transaction.
 */
@Service
public class Repairs {

	private final RepairCases cases;

	private final CohortArrivals arrivals;

	private final RepairRows rows;

	private final MatchRuns runs;

	private final RunViews views;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Repairs(RepairCases cases, CohortArrivals arrivals, RepairRows rows, MatchRuns runs, RunViews views,
			AuditTrail audit, TransactionTemplate transaction, Clock clock) {
		this.cases = cases;
		this.arrivals = arrivals;
		this.rows = rows;
		this.runs = runs;
		this.views = views;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Returns waiting mentees, pods that need repair, and available repairs; audited as a
	 * read of the waiting mentees' records. Deterministic for the same state.
	 * @throws Conflict if no pods have been published or the cohort is closed
	 */
	public RepairReport look(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER);
		RepairCase now = caseOf(cohort);
		RepairCurve curve = Repair.curve(now.input());
		List<Waiting> waiting = now.waiting();
		Optional<RunSummary> draft = Objects.requireNonNull(this.transaction.execute((status) -> {
			this.audit.record(actor, AuditNote.read("matching.repair-read", cohort)
				.about(waiting.stream().map(Waiting::mentee).toList()));
			return this.views.repairDraft(cohort);
		}));
		List<Option> options = curve.points().stream().map(Repairs::option).toList();
		return new RepairReport(now.before().size(), waiting, now.open(), options, curve.inputHash(),
				draft.orElse(null));
	}

	private static Option option(RepairPoint point) {
		return new Option(point.moved(), point.changed(), point.placed(), point.granted(), point.meanFit(),
				point.worth());
	}

	private RepairCase caseOf(CohortId cohort) {
		return Objects.requireNonNull(this.transaction.execute((status) -> this.cases.of(cohort)));
	}

	/**
	 * Creates a draft from one of the repairs and discards an earlier repair draft.
	 * @param moved the option, by the number of mentees it moves
	 * @param seen input hash of the report it was chosen from
	 * @throws Stale if the state has changed since
	 */
	public MatchRunId draft(Actor actor, CohortId cohort, int moved, String seen) {
		actor.require(Role.PROGRAM_MANAGER);
		RepairCase now = caseOf(cohort);
		RepairCurve curve = Repair.curve(now.input());
		if (!curve.inputHash().equals(seen)) {
			throw new Stale();
		}
		RepairPoint point = curve.points()
			.stream()
			.filter((one) -> one.moved() == moved)
			.findFirst()
			.orElseThrow(() -> new InvalidInput(MatchingProblem.UNKNOWN_REMATCH_OPTION, "moved",
					"Choose one of the options listed."));
		return Objects
			.requireNonNull(this.transaction.execute((status) -> keep(actor, cohort, now, point, curve.inputHash())));
	}

	private MatchRunId keep(Actor actor, CohortId cohort, RepairCase now, RepairPoint point, String hash) {
		this.arrivals.require(cohort);
		this.runs.findFirstByCohortIdAndKindAndStateOrderByNumberDesc(cohort, RunKind.REPAIR, RunState.READY)
			.ifPresent((earlier) -> {
				earlier.discard(this.clock);
				this.runs.save(earlier);
			});
		int number = this.runs.findFirstByCohortIdOrderByNumberDesc(cohort).map(MatchRun::number).orElse(0) + 1;
		RepairDraft draft = RepairDraft.of(now, point);
		MatchRun run = this.runs.save(MatchRun.repairing(cohort, number,
				new RepairChoice(now.seed(), now.weights().version(), hash, draft.hash()), actor.person(), this.clock));
		this.rows.keep(run.id(), draft, now);
		this.audit.record(actor, "matching.repair-drafted", run.id(), "moves " + point.moved());
		return run.id();
	}

}
