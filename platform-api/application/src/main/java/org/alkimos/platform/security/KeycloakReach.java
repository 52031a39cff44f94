package org.alkimos.platform.security;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import org.alkimos.identity.keycloak.KeycloakRealm;

/** Checks that Keycloak answers before a browser is redirected there. */
@Component
class KeycloakReach {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	/** How long a successful check is cached. */
	private static final Duration BELIEVED = Duration.ofSeconds(2);

	private final RestClient http;

	private final String address;

	private final Clock clock;

	private volatile Instant answered = Instant.MIN;

	KeycloakReach(KeycloakRealm realm, Clock clock) {
		var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		this.http = RestClient.builder().requestFactory(requests).build();
		this.address = realm.endpoint("certs");
		this.clock = clock;
	}

	boolean answers() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.answered.plus(BELIEVED))) {
			return true;
		}
		try {
			this.http.get().uri(this.address).retrieve().toBodilessEntity();
			this.answered = now;
			return true;
		}
		catch (RestClientException ex) {
			return false;
		}
	}

}
