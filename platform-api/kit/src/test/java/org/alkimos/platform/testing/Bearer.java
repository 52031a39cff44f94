package org.alkimos.platform.testing;

import org.springframework.web.client.RestClient;

/** What an instance answers to whoever holds a token. */
public final class Bearer {

	private Bearer() {
	}

	public static int status(String address, String token) {
		return RestClient.create(address)
			.get()
			.uri("/api/v1/institution")
			.header("Authorization", "Bearer " + token)
			.exchange((request, response) -> response.getStatusCode().value());
	}

}
