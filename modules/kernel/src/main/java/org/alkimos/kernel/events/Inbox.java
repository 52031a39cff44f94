package org.alkimos.kernel.events;

import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.audit.Origin;
import org.alkimos.kernel.observation.LogContext;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * One module's way in: claims an event and lets its subscribers act, both in one
 * transaction.
 */
class Inbox {

	private final String consumer;

	private final List<Subscription<?>> subscriptions;

	private final JdbcClient jdbc;

	private final ParkedRows parked;

	private final TransactionTemplate transaction;

	private final DeliveryWatch watch;

	Inbox(String consumer, List<Subscription<?>> subscriptions, JdbcClient jdbc, ParkedRows parked,
			TransactionTemplate transaction, DeliveryWatch watch) {
		this.consumer = consumer;
		this.subscriptions = subscriptions;
		this.jdbc = jdbc;
		this.parked = parked;
		this.transaction = transaction;
		this.watch = watch;
	}

	List<String> topics() {
		return this.subscriptions.stream().map(Subscription::topic).distinct().toList();
	}

	void receive(ConsumerRecord<String, byte[]> message) {
		this.watch.at(DeliveryStep.RECEIVED);
		inTenantOf(message, () -> {
			if (waitsBehindAnother(message.key())) {
				this.parked.add(this.consumer, message, "Waits behind an earlier event of the same aggregate");
			}
			else {
				deliverOnce(message);
			}
		});
		this.watch.at(DeliveryStep.DONE);
	}

	/** Must be called in a transaction of the event's institution. */
	void deliverOnce(ConsumerRecord<String, byte[]> message) {
		if (claim(message)) {
			this.watch.at(DeliveryStep.CLAIMED);
			this.subscriptions.forEach((subscription) -> subscription.deliver(message));
			this.watch.at(DeliveryStep.ACTED);
		}
	}

	/**
	 * Sets an event aside that cannot be processed; its aggregate's later events follow
	 * it there.
	 */
	void park(ConsumerRecord<String, byte[]> message, Exception cause) {
		inTenantOf(message, () -> this.parked.add(this.consumer, message, rootOf(cause)));
	}

	private void inTenantOf(ConsumerRecord<String, byte[]> message, Runnable work) {
		var tenant = new TenantId(UUID.fromString(CloudEvent.header(message, CloudEvent.TENANT)));
		LogContext.EVENT.run(CloudEvent.idForLogs(message), () -> Origin.event()
			.run(() -> Tenancy.run(tenant, () -> this.transaction.executeWithoutResult((status) -> work.run()))));
	}

	/** Looks again under the lock, as a replay may just be taking the last one away. */
	private boolean waitsBehindAnother(String key) {
		if (!this.parked.any(this.consumer, key)) {
			return false;
		}
		this.parked.take(this.consumer, key);
		return this.parked.any(this.consumer, key);
	}

	private boolean claim(ConsumerRecord<String, byte[]> message) {
		return this.jdbc.sql("insert into kernel.inbox (consumer, event_id) values (?, ?) on conflict do nothing")
			.params(this.consumer, UUID.fromString(CloudEvent.header(message, CloudEvent.ID)))
			.update() == 1;
	}

	/** The kind of error alone: messages may quote what people wrote. */
	static String rootOf(Throwable cause) {
		Throwable root = cause;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root.getClass().getSimpleName();
	}

}
