package org.alkimos.platform.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.binding.Account;
import org.alkimos.identity.keycloak.KeycloakRealm;

/**
 * Sets a well-known password for invented people. Outside the demo, people choose their
 * own.
 */
@Component
@ConditionalOnProperty("alkimos.demo")
class DemoPasswords {

	static final String PASSWORD = "mentoring-together";

	private static final Duration FRESH = Duration.ofMinutes(2);

	private final KeycloakRealm realm;

	private final RestClient keycloak;

	private String token = "";

	private long fetchedAt;

	DemoPasswords(KeycloakRealm realm, RestClient.Builder builder) {
		this.realm = realm;
		this.keycloak = builder.clone().build();
	}

	Account accountOf(String email) {
		return new Account(this.realm.issuer(), subjectOf(token(), email), null);
	}

	void set(String email) {
		String token = token();
		this.keycloak.put()
			.uri(this.realm.administration() + "/users/{id}/reset-password", subjectOf(token, email))
			.headers((headers) -> headers.setBearerAuth(token))
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("type", "password", "value", PASSWORD, "temporary", false))
			.retrieve()
			.toBodilessEntity();
	}

	private String subjectOf(String token, String email) {
		User[] found = this.keycloak.get()
			.uri(this.realm.administration() + "/users?exact=true&username={email}", email)
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.body(User[].class);
		return Optional.ofNullable(found).map((users) -> users[0].id()).orElseThrow();
	}

	/** Returns a cached token; tokens are valid for five minutes. */
	private String token() {
		if (System.nanoTime() - this.fetchedAt > FRESH.toNanos() || this.token.isEmpty()) {
			this.token = fetchToken();
			this.fetchedAt = System.nanoTime();
		}
		return this.token;
	}

	private String fetchToken() {
		var form = new LinkedMultiValueMap<String, String>();
		form.add("grant_type", "client_credentials");
		form.add("client_id", this.realm.provisioner().clientId());
		form.add("client_secret", this.realm.provisioner().clientSecret());
		return Optional
			.ofNullable(this.keycloak.post()
				.uri(this.realm.endpoint("token"))
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.body(form)
				.retrieve()
				.body(Token.class))
			.orElseThrow()
			.access_token();
	}

	@com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
	private record User(String id) {
	}

	@com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
	private record Token(@com.fasterxml.jackson.annotation.JsonProperty("access_token") String access_token) {
	}

}
