package org.alkimos.identity.keycloak;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.keycloak.Representations.Token;

/**
 * Adds the provisioner's token (client credentials) to every call and caches it until
 * shortly before it expires. A token that is refused is replaced, once for each call.
 */
final class ProvisionerToken implements ClientHttpRequestInterceptor {

	private static final long MARGIN_SECONDS = 20;

	private final RestClient http;

	private final KeycloakRealm realm;

	private final Clock clock;

	private @Nullable String value;

	private Instant goodUntil = Instant.MIN;

	ProvisionerToken(RestClient http, KeycloakRealm realm, Clock clock) {
		this.http = http;
		this.realm = realm;
		this.clock = clock;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		request.getHeaders().setBearerAuth(current());
		ClientHttpResponse response = execution.execute(request, body);
		if (!response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
			return response;
		}
		// Keycloak has other keys than when it made the token. It did nothing, so asking
		// again does nothing twice.
		response.close();
		forget();
		request.getHeaders().setBearerAuth(current());
		return execution.execute(request, body);
	}

	private synchronized void forget() {
		this.value = null;
	}

	private synchronized String current() {
		if (this.value == null || !this.clock.instant().isBefore(this.goodUntil)) {
			Token token = fetch();
			this.value = token.value();
			this.goodUntil = this.clock.instant().plusSeconds(token.seconds() - MARGIN_SECONDS);
		}
		return this.value;
	}

	private Token fetch() {
		var form = new LinkedMultiValueMap<String, String>();
		form.add("grant_type", "client_credentials");
		form.add("client_id", this.realm.provisioner().clientId());
		form.add("client_secret", this.realm.provisioner().clientSecret());
		Token token = this.http.post()
			.uri(this.realm.endpoint("token"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.body(Token.class);
		return Objects.requireNonNull(token, "Keycloak answered without a token");
	}

}
