package org.alkimos.kernel.events.parked;

import java.util.List;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.events.parked.ParkedRows.Place;
import org.alkimos.kernel.events.parked.ParkedRows.Waiting;
import org.alkimos.kernel.events.parked.Recipients.Recipient;
import org.alkimos.kernel.problems.KernelProblem;
import org.alkimos.kernel.problems.Problem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Events that a module could not process, for platform operators. Each is held with the
 * later events of its aggregate; other events are not affected. Operators see metadata,
 * not the payload.
 * <p>
 * Each event is delivered or discarded in a new transaction of its institution and
 * deleted in it, so that a repeated request finds nothing left to do.
 */
public class ParkedEvents {

	private final ParkedRows rows;

	private final Recipients recipients;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	ParkedEvents(ParkedRows rows, Recipients recipients, AuditTrail audit,
			PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.recipients = recipients;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactionManager);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Returns the first parked event of each aggregate, oldest first.
	 * @param after number of the last event of the previous page, which may be gone; 0
	 * for the first page
	 */
	public List<ParkedEvent> list(Actor actor, long after, int limit) {
		actor.requireOperator();
		return this.rows.heads(after, limit);
	}

	/**
	 * Retries an event and then delivers those held behind it, in order.
	 * @return how many were delivered
	 * @throws Conflict if the event or one behind it fails again; events before it remain
	 * delivered
	 */
	public int replay(Actor actor, ParkedEventId id) {
		Place place = find(actor, id);
		return Tenancy.<Integer, RuntimeException>call(place.institution(), () -> replayAll(actor, place));
	}

	/**
	 * Discards an event permanently and delivers those held behind it.
	 * @return how many were delivered
	 */
	public int discard(Actor actor, ParkedEventId id) {
		Place place = find(actor, id);
		return Tenancy.<Integer, RuntimeException>call(place.institution(), () -> {
			this.transaction.executeWithoutResult((status) -> {
				this.rows.take(place.consumer(), place.key());
				Waiting first = this.rows.first(place.consumer(), place.key()).orElseThrow(NotFound::new);
				if (!first.id().equals(id)) {
					throw new Conflict(KernelProblem.EVENT_NOT_FIRST,
							"Another event for the same aggregate is ahead of this one.");
				}
				this.rows.remove(id);
				this.audit.record(actor, "delivery.event-discarded", id, place.consumer());
			});
			return replayAll(actor, place);
		});
	}

	private Place find(Actor actor, ParkedEventId id) {
		actor.requireOperator();
		return this.rows.find(id).orElseThrow(NotFound::new);
	}

	private int replayAll(Actor actor, Place place) {
		int delivered = 0;
		try {
			while (Boolean.TRUE.equals(this.transaction.execute((status) -> replayFirst(actor, place)))) {
				delivered++;
			}
		}
		catch (Problem problem) {
			throw problem;
		}
		catch (RuntimeException ex) {
			String cause = DatabaseFailures.rootOf(ex);
			this.transaction.executeWithoutResult((status) -> this.rows.first(place.consumer(), place.key())
				.ifPresent((first) -> this.rows.failedAgain(first.id(), cause)));
			throw new Conflict(KernelProblem.EVENT_FAILED_AGAIN,
					"Retry failed (%s). Events delivered before it: %d.".formatted(cause, delivered));
		}
		return delivered;
	}

	private boolean replayFirst(Actor actor, Place place) {
		this.rows.take(place.consumer(), place.key());
		Waiting first = this.rows.first(place.consumer(), place.key()).orElse(null);
		if (first == null) {
			return false;
		}
		if (!first.complete()) {
			throw new Conflict(KernelProblem.EVENT_UNREADABLE,
					"Its headers are missing or malformed. It can only be discarded.");
		}
		Recipient module = this.recipients.of(place.consumer())
			.orElseThrow(() -> new Conflict(KernelProblem.EVENT_WITHOUT_CONSUMER,
					"No module in this version handles this event."));
		module.deliverOnce(first.message());
		this.rows.remove(first.id());
		this.audit.record(actor, "delivery.event-replayed", first.id(), place.consumer());
		return true;
	}

}
