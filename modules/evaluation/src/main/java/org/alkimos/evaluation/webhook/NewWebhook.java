package org.alkimos.evaluation.webhook;

/**
 * A new webhook.
 *
 * @param secret secret that signs notifications; shown only once
 */
public record NewWebhook(WebhookId id, String address, String secret) {
}
