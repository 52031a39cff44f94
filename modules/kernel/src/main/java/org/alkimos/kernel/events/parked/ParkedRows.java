package org.alkimos.kernel.events.parked;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.EventAddress;
import org.alkimos.kernel.events.PersonalEvents;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.observation.Traces;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/** Rows of parked events, within an institution and across all. */
public class ParkedRows {

	private final JdbcClient jdbc;

	private final JdbcClient everywhere;

	private final TopicNames names;

	private final PersonalEvents personal;

	/**
	 * Over two connections.
	 * @param everywhere reads the rows of all institutions, without their payload
	 */
	ParkedRows(JdbcClient jdbc, JdbcClient everywhere, TopicNames names, PersonalEvents personal) {
		this.jdbc = jdbc;
		this.everywhere = everywhere;
		this.names = names;
		this.personal = personal;
	}

	/**
	 * Returns the first event of each aggregate if this version no longer retries it,
	 * oldest first.
	 */
	List<ParkedEvent> heads(long after, int limit) {
		return this.everywhere
			.sql("""
					select * from (
					  select distinct on (tenant_id, consumer, key) seq, parked_id, tenant_id, consumer, type, event_id, key,
					    cause, parked_at, next_attempt_at, (count(*) over (partition by tenant_id, consumer, key))::int - 1 as successors
					  from kernel.parked_event order by tenant_id, consumer, key, seq
					) head
					where (next_attempt_at is null or cause = :unknown) and seq > :after
					order by seq limit :limit""")
			.param("after", after)
			.param("limit", limit)
			.param("unknown", UnknownType.CAUSE)
			.query((row, index) -> new ParkedEvent(new ParkedEventId(row.getObject("parked_id", UUID.class)),
					row.getLong("seq"), new TenantId(row.getObject("tenant_id", UUID.class)), row.getString("consumer"),
					row.getString("type"), row.getObject("event_id", UUID.class),
					EventAddress.aggregateOf(row.getString("key")), row.getString("cause"),
					row.getObject("parked_at", OffsetDateTime.class).toInstant(), row.getInt("successors")))
			.list();
	}

	/**
	 * Returns the institution, consumer, and key of an event, across all institutions.
	 */
	Optional<Place> find(ParkedEventId id) {
		return this.everywhere.sql("select tenant_id, consumer, key from kernel.parked_event where parked_id = ?")
			.param(id.value())
			.query((row, index) -> new Place(new TenantId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3)))
			.optional();
	}

	public boolean any(String consumer, String key) {
		return this.jdbc.sql("select exists (select 1 from kernel.parked_event where consumer = ? and key = ?)")
			.params(consumer, key)
			.query(Boolean.class)
			.single();
	}

	/** Takes an advisory lock on a key until the transaction ends. */
	void take(String consumer, String key) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(consumer + " " + key)
			.query((row, index) -> true)
			.single();
	}

	/** Like {@link #take}, but returns false instead of waiting for the lock. */
	boolean tryTake(String consumer, String key) {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
			.param(consumer + " " + key)
			.query(Boolean.class)
			.single();
	}

	/** Returns the first event of a key, as received. */
	Optional<Waiting> first(String consumer, String key) {
		return this.jdbc.sql("""
				select parked_id, tenant_id, event_id, topic, type, payload, attempts, complete, traceparent,
				  coalesce(next_attempt_at <= now(), false) as due
				from kernel.parked_event where consumer = ? and key = ? order by seq limit 1""")
			.params(consumer, key)
			.query((row, index) -> {
				var message = new ConsumerRecord<>(this.names.atBroker(row.getString("topic")), 0, 0L, key,
						row.getBytes("payload"));
				CloudEvent.add(message.headers(), CloudEvent.ID, row.getString("event_id"));
				CloudEvent.add(message.headers(), CloudEvent.TYPE, row.getString("type"));
				CloudEvent.add(message.headers(), CloudEvent.TENANT, row.getString("tenant_id"));
				if (row.getString("traceparent") != null) {
					CloudEvent.add(message.headers(), Traces.HEADER, row.getString("traceparent"));
				}
				return new Waiting(new ParkedEventId(row.getObject("parked_id", UUID.class)), message,
						row.getInt("attempts"), row.getBoolean("due"), row.getBoolean("complete"));
			})
			.optional();
	}

	void remove(ParkedEventId id) {
		this.jdbc.sql("delete from kernel.parked_event where parked_id = ?").param(id.value()).update();
	}

	/**
	 * Discards the events about a person that may carry personal data; events behind them
	 * become due. Must be called in a transaction of the person's institution.
	 */
	public void forget(PersonId person) {
		List<UUID> about = new ArrayList<>();
		this.jdbc.sql("select parked_id, type, payload from kernel.parked_event where type not in (:harmless)")
			.param("harmless", this.personal.harmlessTypes())
			.query((row) -> {
				if (this.personal.isAbout(person, row.getString("type"), row.getBytes("payload"))) {
					about.add(row.getObject("parked_id", UUID.class));
				}
			});
		this.jdbc.sql("delete from kernel.parked_event where parked_id = any(?) returning consumer, key")
			.param(about.toArray(UUID[]::new))
			.query((row, index) -> new Place(Tenancy.current(), row.getString(1), row.getString(2)))
			.list()
			.stream()
			.distinct()
			.forEach((place) -> makeFirstDue(place.consumer(), place.key()));
	}

	/**
	 * Lets the retries continue with the first event of a key, if it can be delivered.
	 */
	void makeFirstDue(String consumer, String key) {
		this.jdbc.sql("""
				update kernel.parked_event set next_attempt_at = now() where complete and parked_id =
				  (select parked_id from kernel.parked_event where consumer = ? and key = ? order by seq limit 1)""")
			.params(consumer, key)
			.update();
	}

	/** Stops the retries of an event, except by a version that is to know its type. */
	void failedAgain(ParkedEventId id, String cause) {
		this.jdbc
			.sql("""
					update kernel.parked_event
					set cause = :cause, next_attempt_at = case when :cause = :unknown then now() end where parked_id = :id""")
			.param("cause", cause)
			.param("unknown", UnknownType.CAUSE)
			.param("id", id.value())
			.update();
	}

	/** Location of a parked event. */
	record Place(TenantId institution, String consumer, String key) {
	}

	/**
	 * A parked event, ready for delivery.
	 *
	 * @param attempts number of failed attempts
	 * @param due whether it is to be retried now
	 * @param complete false if a header is missing or malformed
	 */
	record Waiting(ParkedEventId id, ConsumerRecord<String, byte[]> message, int attempts, boolean due,
			boolean complete) {
	}

}
