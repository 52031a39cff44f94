package org.alkimos.evaluation.webhook;

/**
 * An address just registered.
 *
 * @param secret signs what is sent there; shown this once
 */
public record NewWebhook(WebhookId id, String address, String secret) {
}
