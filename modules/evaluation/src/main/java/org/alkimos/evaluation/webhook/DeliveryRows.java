package org.alkimos.evaluation.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;

/** Deliveries to webhooks. */
@Repository
class DeliveryRows {

	private final JdbcClient jdbc;

	DeliveryRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Inserts a delivery; does nothing if the webhook already has one for this event. */
	boolean add(WebhookId webhook, DeliveryView delivery, Instant startedAt) {
		return this.jdbc
			.sql("""
					insert into evaluation.webhook_delivery
					  (delivery_id, webhook_id, event_id, kind, cohort_id, wave_id, state, attempts, occurred_at, started_at)
					values (:id, :webhook, :event, :kind, :cohort, :wave, :state, 0, :at, :started) on conflict do nothing""")
			.param("id", delivery.id().value())
			.param("webhook", webhook.value())
			.param("event", delivery.event())
			.param("kind", delivery.kind().name())
			.param("cohort", (delivery.cohort() != null) ? delivery.cohort().value() : null, Types.OTHER)
			.param("wave", (delivery.wave() != null) ? delivery.wave().value() : null, Types.OTHER)
			.param("state", delivery.state().name())
			.param("at", delivery.occurredAt().atOffset(ZoneOffset.UTC))
			.param("started", startedAt.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** Deliveries to a webhook, newest first. */
	List<DeliveryView> to(WebhookId webhook, @Nullable DeliveryId after, int limit) {
		return this.jdbc.sql("""
				select * from evaluation.webhook_delivery where webhook_id = :webhook
				  and (cast(:after as uuid) is null or delivery_id < :after) order by delivery_id desc limit :limit""")
			.param("webhook", webhook.value())
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", limit)
			.query((row, n) -> delivery(row))
			.list();
	}

	/** The latest deliveries to each webhook of the institution, newest first. */
	Map<WebhookId, List<DeliveryView>> latest(int limit) {
		Map<WebhookId, List<DeliveryView>> latest = new HashMap<>();
		this.jdbc.sql("""
				select d.* from evaluation.webhook h cross join lateral (
				  select * from evaluation.webhook_delivery where webhook_id = h.webhook_id
				  order by delivery_id desc limit :limit) d
				order by d.delivery_id desc""").param("limit", limit).query((row) -> {
			latest.computeIfAbsent(webhook(row), (id) -> new ArrayList<>()).add(delivery(row));
		});
		return latest;
	}

	boolean exists(WebhookId webhook, DeliveryId delivery) {
		return this.jdbc.sql("""
				select exists (select from evaluation.webhook_delivery where webhook_id = ? and delivery_id = ?)""")
			.params(webhook.value(), delivery.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Loads what is needed for a delivery; empty once it has ended or was started again,
	 * and if its webhook is disabled or removed.
	 */
	Optional<Errand> waiting(DeliveryId delivery, Instant startedAt) {
		return this.jdbc.sql("""
				select d.*, h.address from evaluation.webhook_delivery d
				join evaluation.webhook h using (tenant_id, webhook_id)
				where d.delivery_id = ? and d.started_at = ? and d.state = 'WAITING' and h.disabled_at is null""")
			.params(delivery.value(), startedAt.atOffset(ZoneOffset.UTC))
			.query((row, n) -> new Errand(webhook(row), delivery(row), row.getString("address"),
					Objects.requireNonNull(at(row, "started_at"))))
			.optional();
	}

	/**
	 * One delivery with its URL.
	 *
	 * @param startedAt when the first attempt was due, whole milliseconds
	 */
	record Errand(WebhookId webhook, DeliveryView delivery, String address, Instant startedAt) {
	}

	void tried(DeliveryId delivery, DeliveryState state, @Nullable Integer status, Instant at) {
		this.jdbc.sql("""
				update evaluation.webhook_delivery set state = :state, status = :status, attempts = attempts + 1,
				  tried_at = :at where delivery_id = :id""")
			.param("state", state.name())
			.param("status", status, Types.INTEGER)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", delivery.value())
			.update();
	}

	/** Whether the endpoint accepted any notification since. */
	boolean deliveredSince(WebhookId webhook, Instant since) {
		return this.jdbc.sql("""
				select exists (select from evaluation.webhook_delivery
				  where webhook_id = ? and state = 'DELIVERED' and tried_at >= ?)""")
			.params(webhook.value(), since.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	/** Ends the retries of everything that is waiting. */
	void giveUp(WebhookId webhook) {
		this.jdbc.sql("""
				update evaluation.webhook_delivery set state = 'GIVEN_UP'
				where webhook_id = ? and state = 'WAITING'""").param(webhook.value()).update();
	}

	/** Starts a delivery that has ended again; returns false if it is still waiting. */
	boolean restart(DeliveryId delivery, Instant startedAt) {
		return this.jdbc.sql("""
				update evaluation.webhook_delivery set state = 'WAITING', attempts = 0, started_at = ?
				where delivery_id = ? and state <> 'WAITING'""")
			.params(startedAt.atOffset(ZoneOffset.UTC), delivery.value())
			.update() == 1;
	}

	private static WebhookId webhook(ResultSet row) throws SQLException {
		return new WebhookId(row.getObject("webhook_id", UUID.class));
	}

	private static DeliveryView delivery(ResultSet row) throws SQLException {
		UUID cohort = row.getObject("cohort_id", UUID.class);
		UUID wave = row.getObject("wave_id", UUID.class);
		return new DeliveryView(new DeliveryId(row.getObject("delivery_id", UUID.class)),
				row.getObject("event_id", UUID.class), DeliveryKind.valueOf(row.getString("kind")),
				(cohort != null) ? new CohortId(cohort) : null, (wave != null) ? new WaveId(wave) : null,
				DeliveryState.valueOf(row.getString("state")), row.getInt("attempts"),
				row.getObject("status", Integer.class), Objects.requireNonNull(at(row, "occurred_at")),
				at(row, "tried_at"));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
