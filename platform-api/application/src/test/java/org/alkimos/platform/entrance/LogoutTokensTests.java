package org.alkimos.platform.entrance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stranger who sends logout tokens, which only Keycloak may. Keycloak's keys are out of
 * reach here.
 */
@PlatformTest
class LogoutTokensTests {

	private static final String PATH = "/logout/connect/back-channel/alkimos";

	@Autowired
	private ApiClient api;

	@ParameterizedTest
	@ValueSource(strings = { "", "logout_token=", "logout_token=%20", "other=1", "logout_token=x", "logout_token=a.b.c",
			"logout_token=..", "logout_token=%F0%9F%92%A9" })
	void whatIsNoTokenIsABadRequest(String form) {
		assertRefused(post(form));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}", "{\"alg\":\"RS256\",\"kid\":\"other\"}",
			"{\"alg\":\"RS256\",\"typ\":\"logout+jwt\"}", "{\"alg\":\"XX\"}", "{}" })
	void soIsATokenThatNobodyVouchesFor(String header) {
		String claims = "{\"sub\":\"1\",\"sid\":\"2\",\"events\":{}}";
		assertRefused(post("logout_token=" + encoded(header) + "." + encoded(claims) + "." + encoded("signature")));
		assertRefused(post("logout_token=" + encoded(header) + "." + encoded(claims) + "."));
	}

	@Test
	void soIsAnythingButAPostToTheRightAddress() {
		assertRefused(this.api.anonymous().get().uri(PATH).retrieve().toEntity(String.class));
		assertRefused(post("/logout/connect/back-channel/other", "logout_token=x"));
	}

	private ResponseEntity<String> post(String form) {
		return post(PATH, form);
	}

	private ResponseEntity<String> post(String path, String form) {
		return this.api.anonymous()
			.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.toEntity(String.class);
	}

	private static void assertRefused(ResponseEntity<String> answer) {
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(answer.getBody()).contains("invalid_request");
		assertThat(answer.getHeaders().containsHeader("Set-Cookie")).isFalse();
	}

	private static String encoded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
