package org.alkimos.evaluation.webhook;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks.
 *
 * @param privateAddresses whether addresses inside one's own network may be called, and
 * without encryption; for one's own machine and for tests
 * @param timeout how long an endpoint may take to connect, and to begin its answer. A
 * call ends after one and a half times as long at the latest
 * @param calls calls that one instance makes at the same time
 * @param callsPerInstitution calls for one institution at the same time, so that its
 * endpoints that do not answer leave room for those of others
 */
@ConfigurationProperties("alkimos.webhooks")
record WebhookRules(@DefaultValue("false") boolean privateAddresses, @DefaultValue("10s") Duration timeout,
		@DefaultValue("32") int calls, @DefaultValue("4") int callsPerInstitution) {

	/** How long a call can last, however slowly the endpoint answers. */
	Duration longestCall() {
		return this.timeout.multipliedBy(3).dividedBy(2);
	}

}
