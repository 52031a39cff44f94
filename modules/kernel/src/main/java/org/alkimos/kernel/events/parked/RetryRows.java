package org.alkimos.kernel.events.parked;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.EventAddress;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.parked.ParkedRows.Place;
import org.alkimos.kernel.events.parked.ParkedRows.Waiting;
import org.alkimos.kernel.tenancy.TenantId;

/** When the events in {@code kernel.parked_event} are retried. */
public class RetryRows {

	private final JdbcClient jdbc;

	private final JdbcClient everywhere;

	private final TopicNames names;

	private final String[] known;

	/**
	 * Uses two connections.
	 * @param everywhere reads the rows of all institutions, without their payload
	 * @param known topic and type, separated by a blank, of every event that this version
	 * knows
	 */
	RetryRows(JdbcClient jdbc, JdbcClient everywhere, TopicNames names, Collection<String> known) {
		this.jdbc = jdbc;
		this.everywhere = everywhere;
		this.names = names;
		this.known = known.toArray(String[]::new);
	}

	/**
	 * Keys with a due event, in turns by institution, so that one with many failed events
	 * does not delay the others. An event that waited for a version that knows its type
	 * is due for such a version only. An older instance may run for some time beside it.
	 */
	List<Place> due(int limit) {
		return this.everywhere.sql("""
				select tenant_id, consumer, key from kernel.parked_event
				where next_attempt_at <= now() and (cause <> ? or topic || ' ' || type = any(?))
				order by row_number() over (partition by tenant_id order by next_attempt_at, seq), next_attempt_at
				limit ?""")
			.params(UnknownType.CAUSE, this.known, limit)
			.query((row, index) -> new Place(new TenantId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3)))
			.list();
	}

	/**
	 * Adds an event that is not delivered now.
	 * @param pause until the next attempt, empty if there is none
	 */
	void add(String consumer, EventAddress address, ConsumerRecord<String, byte[]> message, String cause, int attempts,
			Optional<Duration> pause) {
		this.jdbc.sql("""
				insert into kernel.parked_event
				  (consumer, event_id, key, topic, type, payload, cause, attempts, complete, next_attempt_at,
				   traceparent)
				values (:consumer, :event, :key, :topic, :type, :payload, :cause, :attempts, :complete,
				  now() + cast(:pause as interval), :traceparent)
				on conflict do nothing""")
			.param("consumer", consumer)
			.param("event", address.event())
			.param("key", address.key())
			.param("topic", this.names.stored(message.topic()))
			.param("type", address.type())
			.param("payload", Optional.ofNullable(message.value()).orElseGet(() -> new byte[0]))
			.param("cause", cause)
			.param("attempts", attempts)
			.param("complete", address.complete())
			.param("traceparent", CloudEvent.traceparent(message), java.sql.Types.VARCHAR)
			.param("pause", interval(pause), java.sql.Types.VARCHAR)
			.update();
	}

	/**
	 * Records a failed attempt, unless another instance has.
	 * @param pause until the next attempt, empty if the event is parked
	 */
	void failed(Waiting event, String cause, int attempts, Optional<Duration> pause) {
		this.jdbc.sql("""
				update kernel.parked_event set cause = :cause, attempts = :attempts, parked_at = now(),
				  next_attempt_at = now() + cast(:pause as interval)
				where parked_id = :id and attempts = :before and next_attempt_at is not null""")
			.param("cause", cause)
			.param("attempts", attempts)
			.param("pause", interval(pause), java.sql.Types.VARCHAR)
			.param("id", event.id().value())
			.param("before", event.attempts())
			.update();
	}

	/** Leaves only the first event of a key to be retried. */
	void makeOthersWait(Place place, ParkedEventId first) {
		this.jdbc.sql("""
				update kernel.parked_event set next_attempt_at = null
				where consumer = ? and key = ? and parked_id <> ? and next_attempt_at is not null""")
			.params(place.consumer(), place.key(), first.value())
			.update();
	}

	/** Counts the keys by what their first event waits for. */
	public Counts counts() {
		return this.everywhere.sql("""
				select (count(*) filter (where next_attempt_at is not null and cause <> ?))::int as retrying,
				  (count(*) filter (where next_attempt_at is null))::int as parked,
				  (count(*) filter (where next_attempt_at is not null and cause = ?))::int as unknown
				from (select distinct on (tenant_id, consumer, key) next_attempt_at, cause from kernel.parked_event
				  order by tenant_id, consumer, key, seq) head""")
			.params(UnknownType.CAUSE, UnknownType.CAUSE)
			.query(Counts.class)
			.single();
	}

	private static @Nullable String interval(Optional<Duration> pause) {
		return pause.map((time) -> time.toMillis() + " milliseconds").orElse(null);
	}

	/**
	 * Numbers of keys, in all institutions.
	 *
	 * @param retrying keys whose first event is retried without an operator
	 * @param parked keys whose first event waits for an operator
	 * @param unknown keys whose first event waits for a version that knows its type
	 */
	public record Counts(int retrying, int parked, int unknown) {
	}

}
