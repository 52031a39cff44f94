package org.alkimos.evaluation.webhook;

import java.time.Instant;

/**
 * A webhook that is notified of new results.
 *
 * @param address URL that starts with {@code https://}
 */
public record WebhookView(WebhookId id, String address, Instant createdAt) {
}
