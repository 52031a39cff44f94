package org.alkimos.platform.testing;

import java.util.Map;
import java.util.Objects;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * A program that fetches tokens in its own name.
 *
 * @param tokenAddress where tokens come from
 */
public record ClientCredentials(String tokenAddress, String clientId, String secret) {

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	/** A fresh token. */
	public String token() {
		return String.valueOf(Objects.requireNonNull(ask().getBody()).get("access_token"));
	}

	/** How Keycloak answers, whatever it is. */
	public ResponseEntity<Map<String, Object>> ask() {
		var form = new LinkedMultiValueMap<String, String>();
		form.add("grant_type", "client_credentials");
		form.add("client_id", this.clientId);
		form.add("client_secret", this.secret);
		return RestClient.builder().defaultStatusHandler((status) -> true, (request, response) -> {
		})
			.build()
			.post()
			.uri(this.tokenAddress)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.toEntity(OBJECT);
	}

}
