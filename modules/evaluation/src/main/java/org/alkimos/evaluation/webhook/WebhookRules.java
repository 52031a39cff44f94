package org.alkimos.evaluation.webhook;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks.
 *
 * @param privateAddresses whether addresses inside the own network may be called, and
 * without encryption; for local use and tests
 * @param timeout how long an endpoint may take to connect, and to begin its response. A
 * call ends after one and a half times as long at the latest
 * @param calls maximum number of concurrent calls of one instance
 * @param callsPerInstitution maximum number of concurrent calls for one institution, so
 * that its unresponsive endpoints leave room for those of others
 * @param previousSecret how long notifications are also signed with the previous secret
 * after a rotation
 */
@ConfigurationProperties("alkimos.webhooks")
record WebhookRules(@DefaultValue("false") boolean privateAddresses, @DefaultValue("20s") Duration timeout,
		@DefaultValue("32") int calls, @DefaultValue("4") int callsPerInstitution,
		@DefaultValue("24h") Duration previousSecret) {

	/** Maximum duration of a call, however slowly the endpoint responds. */
	Duration longestCall() {
		return this.timeout.multipliedBy(3).dividedBy(2);
	}

}
