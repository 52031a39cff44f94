package org.alkimos.evaluation.webhook;

import java.time.Instant;

/**
 * A new secret of a webhook.
 *
 * @param id ID of the webhook
 * @param address URL that is notified
 * @param secret secret that signs notifications: {@code whsec_} and a Base64 key; shown
 * only once
 * @param previousSecretUntil time until which notifications are also signed with the
 * previous secret (UTC)
 */
public record RotatedSecret(WebhookId id, String address, String secret, Instant previousSecretUntil) {

}
