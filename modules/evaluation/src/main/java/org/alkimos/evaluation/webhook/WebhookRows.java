package org.alkimos.evaluation.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;

/**
 * Webhooks and their deliveries. Secrets are stored in plain text: with a copy of the
 * database, someone could forge a notification, which contains no data.
 */
@Repository
class WebhookRows {

	private final JdbcClient jdbc;

	WebhookRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(NewWebhook webhook, Instant at) {
		this.jdbc.sql("insert into evaluation.webhook (webhook_id, address, secret, created_at) values (?, ?, ?, ?)")
			.params(webhook.id().value(), webhook.address(), webhook.secret(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	List<WebhookView> all() {
		return this.jdbc.sql("select webhook_id, address, created_at from evaluation.webhook order by webhook_id")
			.query((row, n) -> new WebhookView(new WebhookId(row.getObject("webhook_id", UUID.class)),
					row.getString("address"), Optional.ofNullable(at(row, "created_at")).orElseThrow()))
			.list();
	}

	boolean remove(WebhookId webhook) {
		return this.jdbc.sql("delete from evaluation.webhook where webhook_id = ?")
			.param(webhook.value())
			.update() == 1;
	}

	/** Inserts a delivery; does nothing if the webhook already has one for this event. */
	boolean add(WebhookId webhook, DeliveryView delivery) {
		return this.jdbc.sql("""
				insert into evaluation.webhook_delivery
				  (delivery_id, webhook_id, event_id, kind, cohort_id, wave_id, state, attempts, occurred_at)
				values (:id, :webhook, :event, :kind, :cohort, :wave, :state, 0, :at) on conflict do nothing""")
			.param("id", delivery.id().value())
			.param("webhook", webhook.value())
			.param("event", delivery.event())
			.param("kind", delivery.kind().name())
			.param("cohort", (delivery.cohort() != null) ? delivery.cohort().value() : null, Types.OTHER)
			.param("wave", (delivery.wave() != null) ? delivery.wave().value() : null, Types.OTHER)
			.param("state", delivery.state().name())
			.param("at", delivery.occurredAt().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** Deliveries to a webhook, newest first. */
	List<DeliveryView> deliveriesTo(WebhookId webhook, @Nullable DeliveryId after, int limit) {
		return this.jdbc.sql("""
				select * from evaluation.webhook_delivery where webhook_id = :webhook
				  and (cast(:after as uuid) is null or delivery_id < :after) order by delivery_id desc limit :limit""")
			.param("webhook", webhook.value())
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", limit)
			.query((row, n) -> delivery(row))
			.list();
	}

	/** Loads what is needed for a delivery; empty once it was delivered or removed. */
	Optional<Errand> waiting(DeliveryId delivery) {
		return this.jdbc.sql("""
				select d.*, h.address, h.secret from evaluation.webhook_delivery d
				join evaluation.webhook h using (tenant_id, webhook_id)
				where d.delivery_id = ? and d.state = 'WAITING'""")
			.param(delivery.value())
			.query((row, n) -> new Errand(delivery(row), row.getString("address"), row.getString("secret")))
			.optional();
	}

	/** One delivery with its URL and signing secret. */
	record Errand(DeliveryView delivery, String address, String secret) {
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

	private static DeliveryView delivery(ResultSet row) throws SQLException {
		UUID cohort = row.getObject("cohort_id", UUID.class);
		UUID wave = row.getObject("wave_id", UUID.class);
		return new DeliveryView(new DeliveryId(row.getObject("delivery_id", UUID.class)),
				row.getObject("event_id", UUID.class), DeliveryKind.valueOf(row.getString("kind")),
				(cohort != null) ? new CohortId(cohort) : null, (wave != null) ? new WaveId(wave) : null,
				DeliveryState.valueOf(row.getString("state")), row.getInt("attempts"),
				row.getObject("status", Integer.class), Optional.ofNullable(at(row, "occurred_at")).orElseThrow(),
				at(row, "tried_at"));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
