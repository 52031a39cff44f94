package org.alkimos.platform.security;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone in the same private network who sends the headers of a reverse proxy. As none
 * is configured, nothing that they say counts: neither protocol nor address.
 */
@PlatformTest
@TestPropertySource(properties = "alkimos.proxies=")
class ForgedAddressTests {

	@Autowired
	private ApiClient api;

	@Test
	void headersOfNoProxyAreIgnored() {
		HttpHeaders answer = this.api.anonymous()
			.get()
			.uri("/signed-out")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-For", "203.0.113.9")
			.header("X-Forwarded-Host", "evil.example")
			.retrieve()
			.toBodilessEntity()
			.getHeaders();
		assertThat(answer.getFirst("Strict-Transport-Security")).isNull();
	}

	@Test
	void aRedirectStaysAtTheHostThatWasAsked() {
		HttpHeaders answer = this.api.anonymous()
			.get()
			.uri("/members")
			.header("X-Forwarded-Host", "evil.example")
			.retrieve()
			.toBodilessEntity()
			.getHeaders();
		assertThat(answer.getLocation()).hasHost("localhost");
	}

}
