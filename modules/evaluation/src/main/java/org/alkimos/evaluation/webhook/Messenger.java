package org.alkimos.evaluation.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends notifications to endpoints: redirects are not followed, cookies are not stored,
 * and only the status of the response is read.
 */
@Component
class Messenger implements DisposableBean {

	private final WebhookRules rules;

	private final CloseableHttpClient http;

	private final JsonMapper json;

	private final Clock clock;

	Messenger(PublicAddresses addresses, WebhookRules rules, JsonMapper json, Clock clock) {
		this.rules = rules;
		Timeout patience = Timeout.of(rules.timeout());
		var connections = PoolingHttpClientConnectionManagerBuilder.create()
			.setDnsResolver(addresses)
			.setMaxConnTotal(rules.calls())
			.setMaxConnPerRoute(rules.calls())
			.setDefaultConnectionConfig(
					ConnectionConfig.custom().setConnectTimeout(patience).setSocketTimeout(patience).build())
			.build();
		this.http = HttpClients.custom()
			.setConnectionManager(connections)
			.setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
			.setUserAgent("Alkimos")
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.build();
		this.json = json;
		this.clock = clock;
	}

	/** Sends a notification; returns the response's status, or null if there was none. */
	@Nullable Integer send(WebhookRows.Errand errand) {
		DeliveryView delivery = errand.delivery();
		String body = this.json.writeValueAsString(note(delivery));
		long now = this.clock.instant().getEpochSecond();
		UUID event = delivery.event();
		var request = new HttpPost(errand.address());
		request.setHeader("webhook-id", event.toString());
		request.setHeader("webhook-timestamp", String.valueOf(now));
		request.setHeader("webhook-signature", Signatures.of(errand.secret(), event.toString(), now, body));
		request.setHeader("Connection", "close");
		request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
		CompletableFuture.delayedExecutor(this.rules.longestCall().toMillis(), TimeUnit.MILLISECONDS)
			.execute(request::abort);
		try {
			ClassicHttpResponse answer = this.http.executeOpen(HttpHost.create(URI.create(errand.address())), request,
					null);
			// The body is ignored, regardless of its length.
			request.abort();
			Closer.closeQuietly(answer);
			return answer.getCode();
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static Map<String, Object> note(DeliveryView delivery) {
		Map<String, Object> note = new LinkedHashMap<>();
		note.put("id", delivery.event());
		note.put("kind", delivery.kind().word());
		Instant at = delivery.occurredAt();
		note.put("occurredAt", at.toString());
		if (delivery.cohort() != null && delivery.wave() != null) {
			note.put("cohort", delivery.cohort().value());
			note.put("wave", delivery.wave().value());
		}
		return note;
	}

	@Override
	public void destroy() throws IOException {
		this.http.close();
	}

}
