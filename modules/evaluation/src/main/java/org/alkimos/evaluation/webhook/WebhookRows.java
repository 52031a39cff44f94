package org.alkimos.evaluation.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks without their secrets. */
@Repository
class WebhookRows {

	private final JdbcClient jdbc;

	WebhookRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(WebhookId webhook, String address, WebhookSecrets.Stored secret, Instant at) {
		this.jdbc.sql("""
				insert into evaluation.webhook (webhook_id, address, secret, encrypted_with, created_at)
				values (?, ?, ?, ?, ?)""")
			.params(webhook.value(), address, secret.value(), secret.key(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * All webhooks, oldest first.
	 * @param now time at which a previous secret must still be valid to be mentioned
	 */
	List<WebhookView> all(Instant now) {
		return this.jdbc.sql("""
				select webhook_id, address, created_at, disabled_at, disabled_reason,
				  case when previous_until > :now then previous_until end previous_until
				from evaluation.webhook order by webhook_id""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, n) -> view(row))
			.list();
	}

	/** Returns the number of disabled webhooks. */
	int disabled() {
		return this.jdbc.sql("select count(*) from evaluation.webhook where disabled_at is not null")
			.query(Integer.class)
			.single();
	}

	/** Disables a webhook; returns whether it was enabled. */
	boolean disable(WebhookId webhook, DisabledReason reason, Instant at) {
		return this.jdbc.sql("""
				update evaluation.webhook set disabled_at = ?, disabled_reason = ?
				where webhook_id = ? and disabled_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), reason.name(), webhook.value())
			.update() == 1;
	}

	/** Enables a webhook; returns whether it was disabled. */
	boolean enable(WebhookId webhook) {
		return this.jdbc.sql("""
				update evaluation.webhook set disabled_at = null, disabled_reason = null
				where webhook_id = ? and disabled_at is not null""").param(webhook.value()).update() == 1;
	}

	boolean remove(WebhookId webhook) {
		return this.jdbc.sql("delete from evaluation.webhook where webhook_id = ?")
			.param(webhook.value())
			.update() == 1;
	}

	private static WebhookView view(ResultSet row) throws SQLException {
		String reason = row.getString("disabled_reason");
		return new WebhookView(new WebhookId(row.getObject("webhook_id", UUID.class)), row.getString("address"),
				Objects.requireNonNull(at(row, "created_at")), at(row, "previous_until"), at(row, "disabled_at"),
				(reason != null) ? DisabledReason.valueOf(reason) : null);
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
