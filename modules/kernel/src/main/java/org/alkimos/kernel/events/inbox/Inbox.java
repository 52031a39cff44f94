package org.alkimos.kernel.events.inbox;

import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.audit.Origin;
import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.events.DeliveryWatch;
import org.alkimos.kernel.events.EventAddress;
import org.alkimos.kernel.events.parked.FailedEvents;
import org.alkimos.kernel.events.parked.Recipients.Recipient;
import org.alkimos.kernel.observation.LogContext;
import org.alkimos.kernel.tenancy.Tenancy;

/** Inbox of one module: claims an event and calls its subscribers, in one transaction. */
public class Inbox implements Recipient {

	private final String consumer;

	private final List<Subscription<?>> subscriptions;

	private final JdbcClient jdbc;

	private final FailedEvents failures;

	private final TransactionTemplate transaction;

	private final DeliveryWatch watch;

	Inbox(String consumer, List<Subscription<?>> subscriptions, JdbcClient jdbc, FailedEvents failures,
			TransactionTemplate transaction, DeliveryWatch watch) {
		this.consumer = consumer;
		this.subscriptions = subscriptions;
		this.jdbc = jdbc;
		this.failures = failures;
		this.transaction = transaction;
		this.watch = watch;
	}

	public List<String> topics() {
		return this.subscriptions.stream().map(Subscription::topic).distinct().toList();
	}

	/**
	 * Delivers a record, or records that it failed, and never lets it hold back the
	 * records of others. Does nothing with an event that no subscriber acts on: a later
	 * event of its aggregate waits for earlier ones whether or not this one does.
	 * @throws RuntimeException if the database is unavailable; the record must be read
	 * again
	 */
	void receive(ConsumerRecord<String, byte[]> message) {
		EventAddress address = EventAddress.of(message);
		if (address.complete() && !concerns(message)) {
			return;
		}
		this.watch.at(DeliveryStep.RECEIVED);
		if (address.complete()) {
			receive(address, message);
		}
		else {
			inTenantOf(address, () -> this.failures.incomplete(this.consumer, address, message));
		}
		this.watch.at(DeliveryStep.DONE);
	}

	private void receive(EventAddress address, ConsumerRecord<String, byte[]> message) {
		try {
			inTenantOf(address, () -> {
				if (claimUnlessOthersWait(address)) {
					deliver(message);
				}
				else if (!this.failures.waitsBehindAnother(this.consumer, address, message)) {
					deliverOnce(message);
				}
			});
		}
		catch (RuntimeException | StackOverflowError | LinkageError | AssertionError ex) {
			inTenantOf(address, () -> this.failures.first(this.consumer, address, message, ex));
		}
	}

	/** An earlier version may have acted on events that this one does not act on. */
	@Override
	public void deliverOnce(ConsumerRecord<String, byte[]> message) {
		if (concerns(message) && claim(message)) {
			deliver(message);
		}
	}

	private boolean concerns(ConsumerRecord<String, byte[]> message) {
		return this.subscriptions.stream().anyMatch((subscription) -> subscription.concerns(message));
	}

	private void deliver(ConsumerRecord<String, byte[]> message) {
		this.watch.at(DeliveryStep.CLAIMED);
		this.subscriptions.forEach((subscription) -> subscription.deliver(message));
		this.watch.at(DeliveryStep.ACTED);
	}

	private void inTenantOf(EventAddress address, Runnable work) {
		LogContext.EVENT.run(address.event().toString(),
				() -> Origin.event()
					.run(() -> Tenancy.run(address.institution(),
							() -> this.transaction.executeWithoutResult((status) -> work.run()))));
	}

	/**
	 * Claims an event in the same statement that looks for failed events of its
	 * aggregate. False if there are any, or if the event is claimed.
	 */
	private boolean claimUnlessOthersWait(EventAddress address) {
		return this.jdbc.sql("""
				insert into kernel.inbox (consumer, event_id) select :consumer, event from unnest(:events) as event
				where not exists (select from kernel.parked_event where consumer = :consumer and key = :key)
				on conflict do nothing""")
			.param("consumer", this.consumer)
			.param("events", new UUID[] { address.event() })
			.param("key", address.key())
			.update() == 1;
	}

	private boolean claim(ConsumerRecord<String, byte[]> message) {
		return this.jdbc.sql("insert into kernel.inbox (consumer, event_id) values (?, ?) on conflict do nothing")
			.params(this.consumer, UUID.fromString(CloudEvent.header(message, CloudEvent.ID)))
			.update() == 1;
	}

}
