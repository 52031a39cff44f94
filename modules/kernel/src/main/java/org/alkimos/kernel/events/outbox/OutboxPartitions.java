package org.alkimos.kernel.events.outbox;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.events.DeliveryWatch;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.observation.Traces;

/**
 * Sends the rows of one lane in order and deletes exactly those that the broker
 * acknowledged.
 */
class OutboxPartitions {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final KafkaOperations<String, byte[]> kafka;

	private final TopicNames names;

	private final DeliveryWatch watch;

	OutboxPartitions(JdbcClient jdbc, TransactionTemplate transaction, KafkaOperations<String, byte[]> kafka,
			TopicNames names, DeliveryWatch watch) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.kafka = kafka;
		this.names = names;
		this.watch = watch;
	}

	List<Integer> waiting() {
		return this.jdbc.sql("select distinct lane from kernel.outbox order by lane").query(Integer.class).list();
	}

	void drain(int lane) {
		boolean more;
		do {
			more = Boolean.TRUE.equals(this.transaction.execute((status) -> sendBatch(lane)));
			this.watch.at(DeliveryStep.RELAYED);
		}
		while (more);
	}

	/** Sends one batch and returns whether more rows may be queued. */
	private boolean sendBatch(int lane) {
		if (!lock(lane)) {
			return false;
		}
		List<Row> rows = this.jdbc.sql("""
				select seq, event_id, tenant_id, topic, key, type, payload, occurred_at, traceparent
				from kernel.outbox where lane = ? order by seq limit ?""").params(lane, BATCH).query(Row.class).list();
		this.watch.at(DeliveryStep.READ);
		List<Long> acknowledged = acknowledged(rows, send(rows));
		this.watch.at(DeliveryStep.SENT);
		if (!acknowledged.isEmpty()) {
			this.jdbc.sql("delete from kernel.outbox where lane = ? and seq = any(?)")
				.params(lane, acknowledged.toArray(Long[]::new))
				.update();
		}
		this.watch.at(DeliveryStep.DELETED);
		return rows.size() == BATCH && acknowledged.size() == BATCH;
	}

	private boolean lock(int lane) {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtext('alkimos.outbox'), ?)")
			.param(lane)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Passes rows to the producer, which keeps their order through its own retries. It
	 * never gives up on an accepted record; if it rejects one, none after it may be sent.
	 */
	private List<CompletableFuture<SendResult<String, byte[]>>> send(List<Row> rows) {
		List<CompletableFuture<SendResult<String, byte[]>>> sent = new ArrayList<>();
		for (Row row : rows) {
			CompletableFuture<SendResult<String, byte[]>> result = this.kafka.send(message(row));
			sent.add(result);
			if (result.isCompletedExceptionally()) {
				break;
			}
		}
		return sent;
	}

	/**
	 * Returns acknowledged rows, except those behind a failed one with the same key,
	 * which are sent again in order.
	 */
	private static List<Long> acknowledged(List<Row> rows, List<CompletableFuture<SendResult<String, byte[]>>> sent) {
		List<Long> acknowledged = new ArrayList<>();
		Set<String> heldBack = new HashSet<>();
		for (int i = 0; i < sent.size(); i++) {
			boolean arrived = sent.get(i).handle((result, failure) -> failure == null).join();
			if (!arrived) {
				heldBack.add(rows.get(i).key());
			}
			if (arrived && !heldBack.contains(rows.get(i).key())) {
				acknowledged.add(rows.get(i).seq());
			}
		}
		return acknowledged;
	}

	private ProducerRecord<String, byte[]> message(Row row) {
		var message = new ProducerRecord<>(this.names.atBroker(row.topic()), row.key(), row.payload());
		CloudEvent.add(message.headers(), CloudEvent.SPEC_VERSION, "1.0");
		CloudEvent.add(message.headers(), CloudEvent.ID, row.eventId().toString());
		CloudEvent.add(message.headers(), CloudEvent.TYPE, row.type());
		CloudEvent.add(message.headers(), CloudEvent.SOURCE, "/" + row.topic().replace('.', '/'));
		CloudEvent.add(message.headers(), CloudEvent.SUBJECT, row.key().substring(row.key().indexOf('/') + 1));
		CloudEvent.add(message.headers(), CloudEvent.TIME, row.occurredAt().toInstant().toString());
		CloudEvent.add(message.headers(), CloudEvent.DATA_SCHEMA, EventCodec.schemaOf(row.type()));
		CloudEvent.add(message.headers(), CloudEvent.TENANT, row.tenantId().toString());
		CloudEvent.add(message.headers(), "content-type", "application/json");
		if (row.traceparent() != null) {
			CloudEvent.add(message.headers(), Traces.HEADER, row.traceparent());
		}
		return message;
	}

	record Row(long seq, UUID eventId, UUID tenantId, String topic, String key, String type, byte[] payload,
			OffsetDateTime occurredAt, @Nullable String traceparent) {
	}

}
