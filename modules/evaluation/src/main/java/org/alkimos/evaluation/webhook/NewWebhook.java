package org.alkimos.evaluation.webhook;

/**
 * A new webhook.
 *
 * @param id ID of the webhook
 * @param address URL that is notified
 * @param secret secret that signs notifications: {@code whsec_} and a Base64 key; shown
 * only once
 */
public record NewWebhook(WebhookId id, String address, String secret) {
}
