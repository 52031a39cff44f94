package org.alkimos.platform.journey;

import java.util.Map;
import java.util.Objects;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.platform.testing.ApiClient;

/**
 * A script of the evaluation office, with the client that an administrator made for it.
 */
record Machine(ApiClient api, String tokenAddress, String clientId, String secret) {

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	static Machine made(Visitor administrator, ApiClient api) {
		administrator.open("/api-clients")
			.sees("No API client yet")
			.inspect("api-clients-empty")
			.fill("label", "R scripts")
			.press("Add client");
		administrator.seesSoon("/api-clients", "Ready").press("New secret").sees("Copy it now");
		String clientId = administrator.main().locator("tbody th .ak-note").innerText();
		return new Machine(api, administrator.main().locator("[name=token-address]").inputValue(), clientId,
				administrator.main().locator("[name=client-secret]").inputValue());
	}

	String get(String path) {
		return Objects.requireNonNull(this.api.anonymous()
			.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token())
			.retrieve()
			.body(String.class));
	}

	private String token() {
		var form = new LinkedMultiValueMap<String, String>();
		form.add("grant_type", "client_credentials");
		form.add("client_id", this.clientId);
		form.add("client_secret", this.secret);
		Map<String, Object> answer = RestClient.create()
			.post()
			.uri(this.tokenAddress)
			.body(form)
			.retrieve()
			.body(OBJECT);
		return String.valueOf(Objects.requireNonNull(answer).get("access_token"));
	}

}
