package org.alkimos.kernel.events;

import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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

	private final TransactionTemplate transaction;

	Inbox(String consumer, List<Subscription<?>> subscriptions, JdbcClient jdbc, TransactionTemplate transaction) {
		this.consumer = consumer;
		this.subscriptions = subscriptions;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	void receive(ConsumerRecord<String, byte[]> message) {
		inTenantOf(message, () -> {
			if (isParked(message.key())) {
				parkRow(message, "Waits behind an earlier event of the same aggregate");
			}
			else if (claim(message)) {
				this.subscriptions.forEach((subscription) -> subscription.deliver(message));
			}
		});
	}

	/**
	 * Sets an event aside that cannot be processed; its aggregate's later events follow
	 * it there.
	 */
	void park(ConsumerRecord<String, byte[]> message, Exception cause) {
		inTenantOf(message, () -> parkRow(message, rootOf(cause)));
	}

	private void inTenantOf(ConsumerRecord<String, byte[]> message, Runnable work) {
		var tenant = new TenantId(UUID.fromString(CloudEvent.header(message, CloudEvent.TENANT)));
		Tenancy.run(tenant, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private boolean claim(ConsumerRecord<String, byte[]> message) {
		return this.jdbc.sql("insert into kernel.inbox (consumer, event_id) values (?, ?) on conflict do nothing")
			.params(this.consumer, UUID.fromString(CloudEvent.header(message, CloudEvent.ID)))
			.update() == 1;
	}

	private boolean isParked(String key) {
		return this.jdbc.sql("select exists (select from kernel.parked_event where consumer = ? and key = ?)")
			.params(this.consumer, key)
			.query(Boolean.class)
			.single();
	}

	private void parkRow(ConsumerRecord<String, byte[]> message, String cause) {
		this.jdbc.sql("""
				insert into kernel.parked_event (consumer, event_id, key, topic, type, payload, cause)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(this.consumer, UUID.fromString(CloudEvent.header(message, CloudEvent.ID)), message.key(),
					message.topic(), CloudEvent.header(message, CloudEvent.TYPE), message.value(), cause)
			.update();
	}

	private static String rootOf(Throwable cause) {
		Throwable root = cause;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root.getClass().getSimpleName();
	}

}
