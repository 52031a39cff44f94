package org.alkimos.evaluation.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends notifications to endpoints: redirects are not followed, cookies are not stored,
 * and only the status and Retry-After of the response are read.
 */
@Component
class Messenger implements DisposableBean {

	private final WebhookRules rules;

	private final CloseableHttpClient http;

	private final JsonMapper json;

	private final Clock clock;

	Messenger(WebhookAddresses addresses, WebhookRules rules, JsonMapper json, Clock clock) {
		this.rules = rules;
		this.http = addresses.client();
		this.json = json;
		this.clock = clock;
	}

	/**
	 * What an endpoint responded.
	 *
	 * @param status HTTP status, or null if there was no response
	 * @param retryAfter pause it asked for, or null if none
	 */
	record Answer(@Nullable Integer status, @Nullable Duration retryAfter) {

		boolean isSuccess() {
			return this.status != null && this.status / 100 == 2;
		}

		boolean isGone() {
			return this.status != null && this.status == HttpStatus.SC_GONE;
		}

	}

	/** Sends a notification, signed with each of the secrets. */
	Answer send(DeliveryRows.Errand errand, List<String> secrets) {
		DeliveryView delivery = errand.delivery();
		String body = this.json.writeValueAsString(Notification.of(errand.webhook(), delivery));
		long now = this.clock.instant().getEpochSecond();
		UUID event = delivery.event();
		var request = new HttpPost(errand.address());
		request.setHeader("webhook-id", event.toString());
		request.setHeader("webhook-timestamp", String.valueOf(now));
		request.setHeader("webhook-signature", Signatures.of(secrets, event.toString(), now, body));
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
			return new Answer(answer.getCode(), retryAfter(answer));
		}
		catch (IOException ex) {
			return new Answer(null, null);
		}
	}

	/** Reads Retry-After: seconds, or a date. */
	private @Nullable Duration retryAfter(ClassicHttpResponse answer) {
		Header header = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
		String value = (header != null) ? header.getValue().strip() : "";
		if (value.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(value));
		}
		Instant date = DateUtils.parseStandardDate(value);
		return (date != null) ? Duration.between(this.clock.instant(), date) : null;
	}

	@Override
	public void destroy() throws IOException {
		this.http.close();
	}

}
