package org.alkimos.platform.operations;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@PlatformTest
class SecurityTxtTests {

	private static final String PATH = "/.well-known/security.txt";

	@Autowired
	private ApiClient api;

	@Test
	void anyoneReadsItWithoutSignInAndSession() {
		ResponseEntity<String> answer = this.api.anonymous().get().uri(PATH).retrieve().toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
			.isEqualToIgnoringCase("text/plain;charset=utf-8");
		assertThat(answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=86400, public");
		assertThat(answer.getHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
		assertThat(answer.getBody()).startsWith("Contact: mailto:security@example.org\nExpires: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-01-01T00:00:00Z", "2027-08-31T23:59:59Z", "2028-02-29T12:00:00Z",
			"2027-12-31T23:50:00Z" })
	void itExpiresWithinAYearAndNeverSoon(String now) {
		Instant instant = Instant.parse(now);
		String text = text(instant, URI.create("mailto:a@example.org"), URI.create("https://example.org/security"));
		assertThat(text).startsWith("Contact: mailto:a@example.org\nContact: https://example.org/security\nExpires: ");
		Instant expires = Instant.parse(text.substring(text.indexOf("Expires: ") + 9).strip());
		assertThat(Duration.between(instant, expires)).isBetween(Duration.ofDays(149), Duration.ofDays(190));
	}

	@Test
	void withoutAContactThereIsNoFile() {
		assertThat(new SecurityTxt(new SecurityContact(List.of()), Clock.systemUTC()).read().getStatusCode().value())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "security@example.org", "http://example.org", "javascript:alert(1)" })
	void whatIsNoContactIsRefusedAtStart(String contact) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SecurityContact(List.of(URI.create(contact))))
			.withMessageContaining("alkimos.security.contact");
	}

	private static String text(Instant now, URI... contacts) {
		var clock = Clock.fixed(now, ZoneId.of("Pacific/Auckland"));
		byte[] body = new SecurityTxt(new SecurityContact(List.of(contacts)), clock).read().getBody();
		return new String(body, StandardCharsets.UTF_8);
	}

}
