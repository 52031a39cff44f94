package org.alkimos.evaluation.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.evaluation.ExportEnded;
import org.alkimos.contracts.evaluation.ExportId;
import org.alkimos.evaluation.archive.Contents;
import org.alkimos.evaluation.archive.ExportZip;
import org.alkimos.evaluation.export.Exports.Wanted;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * Writes an export. All data is read in one transaction, then the file is written in
 * chunks in short transactions, to avoid long locks. Safe to retry, because each run
 * starts over.
 */
@Component
class ExportWork {

	private final Exports exports;

	private final ExportContents contents;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ExportWork(Exports exports, ExportContents contents, TransactionTemplate transaction,
			ApplicationEventPublisher events, Clock clock) {
		this.exports = exports;
		this.contents = contents;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes the file.
	 * @param scheduler schedules the file's removal
	 */
	void write(ExportTicket ticket, SchedulerClient scheduler) {
		var id = new ExportId(ticket.export());
		Tenancy.run(new TenantId(ticket.institution()), () -> begin(id).ifPresent((wanted) -> {
			if (write(id, wanted)) {
				scheduler.schedule(ExportJobs.REMOVE.instance(id.value().toString()).data(ticket).build(),
						this.clock.instant().plus(Exports.KEPT));
			}
		}));
	}

	/** Marks the export as failed after the last attempt. */
	void giveUp(ExportTicket ticket) {
		Tenancy.run(new TenantId(ticket.institution()),
				() -> end(new ExportId(ticket.export()), ExportState.FAILED, null));
	}

	void remove(ExportTicket ticket) {
		Tenancy.run(new TenantId(ticket.institution()), () -> this.transaction
			.executeWithoutResult((status) -> this.exports.remove(new ExportId(ticket.export()))));
	}

	private Optional<Wanted> begin(ExportId id) {
		return this.transaction.execute((status) -> {
			Optional<Wanted> wanted = this.exports.take(id).filter((one) -> one.view().state().isActive());
			wanted.ifPresent((one) -> this.exports.begin(id));
			return wanted;
		});
	}

	private boolean write(ExportId id, Wanted wanted) {
		try {
			Contents all = Objects.requireNonNull(this.transaction.execute((status) -> {
				Contents read = this.contents.of(wanted.view().cohort(), wanted.query(), wanted.view().purpose());
				this.exports.counted(id, read.rows().size());
				return read;
			}));
			var pieces = new ChunkedOutput((number, content) -> this.transaction
				.executeWithoutResult((status) -> this.exports.add(id, number, content)));
			ExportZip.write(all, pieces, (percent) -> tell(id, percent));
			pieces.close();
			end(id, ExportState.READY, pieces.bytes());
			return true;
		}
		catch (CancellationException ex) {
			end(id, ExportState.CANCELED, null);
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void tell(ExportId id, int percent) {
		if (!Boolean.TRUE.equals(this.transaction.execute((status) -> this.exports.tell(id, percent)))) {
			throw new CancellationException();
		}
	}

	private void end(ExportId id, ExportState state, @Nullable Long bytes) {
		this.transaction.executeWithoutResult(
				(status) -> this.exports.take(id).filter((one) -> one.view().state().isActive()).ifPresent((wanted) -> {
					this.exports.end(id, state, bytes);
					if (state != ExportState.CANCELED) {
						this.events.publishEvent(new ExportEnded(
								new EventHead(TypedIds.next(), Tenancy.current(), this.clock.instant(), 1), id,
								wanted.view().cohort(), wanted.by(), state == ExportState.READY));
					}
				}));
	}

}
