package org.alkimos.evaluation.webhook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A webhook that is notified of new results.
 *
 * @param id ID of the webhook
 * @param address URL that starts with {@code https://}
 * @param createdAt time of registration (UTC)
 * @param previousSecretUntil time until which notifications are also signed with the
 * previous secret (UTC), or null if there is none
 * @param disabledAt time when the webhook was disabled (UTC), or null if it is enabled
 * @param disabledReason reason why it was disabled, or null if it is enabled
 */
public record WebhookView(WebhookId id, String address, Instant createdAt, @Nullable Instant previousSecretUntil,
		@Nullable Instant disabledAt, @Nullable DisabledReason disabledReason) {

	boolean isEnabled() {
		return this.disabledAt == null;
	}

}
