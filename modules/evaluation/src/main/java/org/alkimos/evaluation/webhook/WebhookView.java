package org.alkimos.evaluation.webhook;

import java.time.Instant;

/**
 * A webhook that is notified of new results.
 *
 * @param id ID of the webhook
 * @param address URL that starts with {@code https://}
 * @param createdAt time of registration (UTC)
 */
public record WebhookView(WebhookId id, String address, Instant createdAt) {
}
