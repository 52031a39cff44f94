package org.alkimos.evaluation.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where new results may be told.
 *
 * @param privateAddresses whether addresses inside one's own network may be told, and
 * without encryption; for one's own machine and for tests
 */
@ConfigurationProperties("alkimos.webhooks")
record WebhookRules(@DefaultValue("false") boolean privateAddresses) {
}
