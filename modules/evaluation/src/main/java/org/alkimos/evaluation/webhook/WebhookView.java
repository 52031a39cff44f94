package org.alkimos.evaluation.webhook;

import java.time.Instant;

/**
 * An address that is told of new results.
 *
 * @param address begins with {@code https://}
 */
public record WebhookView(WebhookId id, String address, Instant createdAt) {
}
