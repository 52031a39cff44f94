package org.alkimos.kernel.events.parked;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.audit.Origin;
import org.alkimos.kernel.events.parked.ParkedRows.Place;
import org.alkimos.kernel.events.parked.ParkedRows.Waiting;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Retries the failed event of a key and delivers the events that wait behind it, in
 * order. An advisory lock per consumer and key keeps other instances and operators out.
 */
class EventRetries {

	/** Events of one key before other keys and institutions have their turn. */
	private static final int TURN = 20;

	private final ParkedRows parked;

	private final RetryRows retries;

	private final FailedEvents failures;

	private final Recipients recipients;

	private final TransactionTemplate transaction;

	/** With a savepoint, so that the lock outlives a failed attempt. */
	private final TransactionTemplate attempt;

	EventRetries(ParkedRows parked, RetryRows retries, FailedEvents failures, Recipients recipients,
			PlatformTransactionManager transactionManager) {
		this.parked = parked;
		this.retries = retries;
		this.failures = failures;
		this.recipients = recipients;
		this.transaction = new TransactionTemplate(transactionManager);
		this.attempt = new TransactionTemplate(transactionManager);
		this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/**
	 * Delivers until nothing under the key is due, an event fails again, or others have
	 * to have their turn.
	 */
	void retry(Place place) {
		Origin.event().run(() -> Tenancy.run(place.institution(), () -> {
			int delivered = 0;
			while (delivered < TURN && deliverFirst(place)) {
				delivered++;
			}
		}));
	}

	/** A failure outside of the attempt is one of the commit or of the database. */
	private boolean deliverFirst(Place place) {
		var tried = new AtomicReference<@Nullable Waiting>();
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> deliverIfDue(place, tried)));
		}
		catch (RuntimeException | StackOverflowError | LinkageError | AssertionError ex) {
			Waiting event = tried.get();
			if (event == null) {
				throw ex;
			}
			this.transaction.executeWithoutResult((status) -> this.failures.again(place.consumer(), event, ex));
			return false;
		}
	}

	private boolean deliverIfDue(Place place, AtomicReference<@Nullable Waiting> tried) {
		if (!this.parked.tryTake(place.consumer(), place.key())) {
			return false;
		}
		Waiting first = this.parked.first(place.consumer(), place.key()).orElse(null);
		if (first == null) {
			return false;
		}
		if (!first.due()) {
			this.retries.makeOthersWait(place, first.id());
			return false;
		}
		tried.set(first);
		return delivered(place, first);
	}

	private boolean delivered(Place place, Waiting first) {
		try {
			this.attempt.executeWithoutResult((status) -> deliver(place, first));
		}
		catch (RuntimeException | StackOverflowError | LinkageError | AssertionError ex) {
			this.failures.again(place.consumer(), first, ex);
			this.retries.makeOthersWait(place, first.id());
			return false;
		}
		this.parked.remove(first.id());
		this.parked.makeFirstDue(place.consumer(), place.key());
		return true;
	}

	private void deliver(Place place, Waiting event) {
		this.recipients.of(place.consumer())
			.orElseThrow(() -> new IllegalStateException("No module of this version takes this event"))
			.deliverOnce(event.message());
	}

}
