package org.alkimos.evaluation.export;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.evaluation.ExportId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.disclosure.RowAccess;
import org.alkimos.evaluation.export.Exports.Wanted;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Lets evaluators start exports of any size, check their progress, and download them.
 */
@Service
@Transactional
public class ExportDesk {

	private final Exports exports;

	private final Cohorts cohorts;

	private final RowAccess access;

	private final Instrument instrument;

	private final SchedulerClient scheduler;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ExportDesk(Exports exports, Cohorts cohorts, RowAccess access, Instrument instrument, SchedulerClient scheduler,
			AuditTrail audit, TransactionTemplate transaction, Clock clock) {
		this.exports = exports;
		this.cohorts = cohorts;
		this.access = access;
		this.instrument = instrument;
		this.scheduler = scheduler;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Starts an export of everything behind a results page; a worker runs it after the
	 * commit.
	 */
	public ExportView ask(Actor actor, CohortId cohort, ResultsQuery query, Purpose purpose) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
		this.access.require(actor, query.pooled() ? null : cohort);
		query.requireStandard();
		if (this.instrument.version(query.version()).isEmpty()) {
			throw new InvalidInput(EvaluationProblem.UNKNOWN_SCORING_VERSION, "version",
					"Choose a version of the instrument from the list.");
		}
		query.requireTwoWaves();
		ExportId id = this.exports.ask(cohort, actor.person(), purpose, query);
		this.scheduler.schedule(ExportJobs.WRITE.instance(id.value().toString())
			.data(new ExportTicket(Tenancy.current().value(), id.value()))
			.build(), this.clock.instant());
		this.audit.record(actor, "evaluation.export-requested", id, ExportLabels.word(purpose));
		return find(id).view();
	}

	/** The institution's exports that have not been removed, newest first. */
	@Transactional(readOnly = true)
	public List<ExportView> list(Actor actor, @Nullable ExportId after, int limit) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		return this.exports.list(after, limit);
	}

	@Transactional(readOnly = true)
	public ExportView get(Actor actor, ExportId id) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		return find(id).view();
	}

	/**
	 * Cancels an export or deletes its file; an export without a file is removed from the
	 * list. An unknown export is not an error, so that a removal can be repeated.
	 */
	public void remove(Actor actor, ExportId id) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		Wanted wanted = this.exports.take(id).orElse(null);
		if (wanted == null) {
			return;
		}
		switch (wanted.view().state()) {
			case QUEUED, READY -> this.exports.end(id, ExportState.CANCELED, null);
			case RUNNING -> this.exports.askToCancel(id);
			case CANCELED, FAILED -> this.exports.remove(id);
		}
		this.audit.record(actor, "evaluation.export-removed", id);
	}

	/**
	 * Streams the file in chunks during the download.
	 * @throws Conflict if it is not ready
	 */
	public ExportFile fetch(Actor actor, ExportId id) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		Wanted wanted = find(id);
		ExportView view = wanted.view();
		this.access.require(actor, wanted.query().pooled() ? null : view.cohort());
		if (view.state() != ExportState.READY) {
			throw new Conflict(EvaluationProblem.EXPORT_NOT_READY,
					"This export has no file to download. Check its status.");
		}
		this.audit.record(actor,
				AuditNote.export("evaluation.results-exported", id).with(ExportLabels.word(view.purpose())));
		return new ExportFile(view, new SequenceInputStream(new Reading(id)));
	}

	private Wanted find(ExportId id) {
		return this.exports.find(id).orElseThrow(NotFound::new);
	}

	/** Reads one chunk after the other, each in its own transaction. */
	private final class Reading implements Enumeration<InputStream> {

		private final ExportId id;

		private int number;

		private @Nullable Optional<byte[]> next;

		Reading(ExportId id) {
			this.id = id;
		}

		@Override
		public boolean hasMoreElements() {
			return next().isPresent();
		}

		@Override
		public InputStream nextElement() {
			byte[] piece = next().orElseThrow(NoSuchElementException::new);
			this.next = null;
			this.number++;
			return new ByteArrayInputStream(piece);
		}

		private Optional<byte[]> next() {
			Optional<byte[]> found = this.next;
			if (found == null) {
				found = Objects.requireNonNull(ExportDesk.this.transaction
					.execute((status) -> ExportDesk.this.exports.piece(this.id, this.number)));
				this.next = found;
			}
			return found;
		}

	}

}
