package org.alkimos.evaluation.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.kernel.encryption.Encryption;

/** Signing secrets, encrypted with the key from the settings. */
@Repository
class WebhookSecrets {

	private final JdbcClient jdbc;

	private final Encryption encryption;

	WebhookSecrets(JdbcClient jdbc, Encryption encryption) {
		this.jdbc = jdbc;
		this.encryption = encryption;
	}

	/**
	 * An encrypted secret.
	 *
	 * @param key ID of the key
	 */
	record Stored(byte[] value, String key) {
	}

	/** What is stored of one webhook. */
	record Row(UUID webhookId, byte[] secret, byte @Nullable [] previousSecret,
			@Nullable OffsetDateTime previousUntil) {
	}

	Stored encrypt(WebhookId webhook, String secret) {
		return new Stored(this.encryption.encrypt(secret.getBytes(StandardCharsets.UTF_8), context(webhook)),
				this.encryption.currentKey());
	}

	/**
	 * Secrets that sign notifications now: the current one, then the previous one while
	 * it is valid; empty if the webhook was removed.
	 * @throws IllegalStateException if the current one cannot be decrypted
	 */
	List<String> valid(WebhookId webhook, Instant now) {
		return find(webhook).stream()
			.flatMap((row) -> Stream.concat(Stream.of(decrypt(webhook, row.secret())),
					previous(webhook, row, now).stream()))
			.toList();
	}

	/**
	 * Replaces the secret; the current one becomes the previous one.
	 * @param until time until which the previous one remains valid
	 */
	void rotate(WebhookId webhook, String fresh, Instant until) {
		String before = find(webhook).flatMap((row) -> readable(webhook, row.secret())).orElse(null);
		store(webhook, encrypt(webhook, fresh), (before != null) ? encrypt(webhook, before).value() : null,
				(before != null) ? until.atOffset(ZoneOffset.UTC) : null);
	}

	/**
	 * Encrypts the institution's secrets with the current key, and deletes previous ones
	 * that are no longer valid. Returns the number of webhooks whose secret cannot be
	 * decrypted.
	 */
	int renew(Instant now) {
		List<Row> rows = this.jdbc.sql("""
				select webhook_id, secret, previous_secret, previous_until from evaluation.webhook
				where encrypted_with <> :key or previous_until < :now for update""")
			.param("key", this.encryption.currentKey())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(Row.class)
			.list();
		return (int) rows.stream().filter((row) -> !renew(row, now)).count();
	}

	private boolean renew(Row row, Instant now) {
		WebhookId webhook = new WebhookId(row.webhookId());
		Optional<String> secret = readable(webhook, row.secret());
		if (secret.isEmpty()) {
			return false;
		}
		String previous = previous(webhook, row, now).orElse(null);
		store(webhook, encrypt(webhook, secret.get()), (previous != null) ? encrypt(webhook, previous).value() : null,
				(previous != null) ? row.previousUntil() : null);
		return true;
	}

	private Optional<Row> find(WebhookId webhook) {
		return this.jdbc.sql("""
				select webhook_id, secret, previous_secret, previous_until from evaluation.webhook
				where webhook_id = ?""").param(webhook.value()).query(Row.class).optional();
	}

	private void store(WebhookId webhook, Stored secret, byte @Nullable [] previous, @Nullable OffsetDateTime until) {
		this.jdbc.sql("""
				update evaluation.webhook set secret = :secret, encrypted_with = :key, previous_secret = :previous,
				  previous_until = :until where webhook_id = :id""")
			.param("secret", secret.value())
			.param("key", secret.key())
			.param("previous", previous, Types.BINARY)
			.param("until", until, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", webhook.value())
			.update();
	}

	private Optional<String> previous(WebhookId webhook, Row row, Instant now) {
		return (row.previousSecret() != null && row.previousUntil() != null
				&& row.previousUntil().toInstant().isAfter(now)) ? readable(webhook, row.previousSecret())
						: Optional.empty();
	}

	private Optional<String> readable(WebhookId webhook, byte[] stored) {
		try {
			return Optional.of(decrypt(webhook, stored));
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

	private String decrypt(WebhookId webhook, byte[] stored) {
		return new String(this.encryption.decrypt(stored, context(webhook)), StandardCharsets.UTF_8);
	}

	private static String context(WebhookId webhook) {
		return "evaluation.webhook " + webhook.value();
	}

}
