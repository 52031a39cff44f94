package org.alkimos.platform.journey;

import java.util.Objects;

import org.springframework.http.HttpHeaders;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.ClientCredentials;

/**
 * A script of the evaluation office, with the client that an administrator made for it.
 */
record Machine(ApiClient api, ClientCredentials credentials) {

	static Machine made(Visitor administrator, ApiClient api) {
		administrator.open("/api-clients")
			.sees("No API clients yet")
			.inspect("api-clients-empty")
			.fill("label", "R scripts")
			.choose("rights", "PULL_RESULTS")
			.press("Add client")
			.sees("Create its first secret")
			.inspect("api-client")
			.press("Create secret")
			.sees("Copy it now");
		String clientId = administrator.main().locator("[name=client-id]").inputValue();
		return new Machine(api, new ClientCredentials(administrator.main().locator("[name=token-address]").inputValue(),
				clientId, administrator.main().locator("[name=client-secret]").inputValue()));
	}

	String get(String path) {
		return Objects.requireNonNull(this.api.anonymous()
			.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.credentials.token())
			.retrieve()
			.body(String.class));
	}

}
