package org.alkimos.platform.hostile;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is hardly HTTP any more, byte by byte. */
@PlatformTest
class BrokenRequestsTests {

	@Autowired
	private ApiClient api;

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/pods/%2F HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /api/v1/pods/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /api/v1/pods/%ZZ HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /api/v1/pods;x=y HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /api/v1//pods HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /api/v1/pods?x=%ZZ&limit=%C3%28 HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"POST /api/v1/programs HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
			"POST /api/v1/programs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
			"POST /api/v1/programs HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello\r\n" })
	void theApiRefusesInProblems(String request) {
		String answer = ask(request);
		assertThat(answer).startsWith("HTTP/1.1 4")
			.contains("application/problem+json")
			.doesNotContain("Tomcat", "<html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
			"GET / HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n",
			"GET /programs/%2e%2e%2f HTTP/1.1\r\nHost: x\r\n\r\n", "NONSENSE\r\n\r\n",
			"GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
			"TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", "CONNECT x:1 HTTP/1.1\r\nHost: localhost\r\n\r\n" })
	void nothingElseFailsNorTellsWhatItRunsOn(String request) {
		String answer = ask(request);
		assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("Tomcat", "Exception");
		assertThat(Integer.parseInt(answer.substring(9, 12))).isIn(302, 400, 403, 404, 405, 421, 501, 505);
	}

	@Test
	void farTooLongHeadersAreRefused() {
		for (String header : List.of("Cookie: ", "Authorization: Bearer ", "If-Match: ")) {
			assertThat(
					ask("GET /api/v1/pods HTTP/1.1\r\nHost: localhost\r\n" + header + "x".repeat(100_000) + "\r\n\r\n"))
				.startsWith("HTTP/1.1 4");
		}
	}

	@Test
	void farTooLongAddressesAreRefused() {
		for (int length : new int[] { 8_000, 8_170, 8_190, 8_500, 100_000 }) {
			assertThat(ask("GET /api/v1/pods?cursor=" + "x".repeat(length) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
				.as("%d", length)
				.startsWith("HTTP/1.1 4")
				.contains("application/problem+json");
		}
	}

	@Test
	void aBrokenFormWhereNoneIsTakenIsNoFailure() {
		assertThat(ask("PUT /api/v1/institution HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
				+ "application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%\"b"))
			.startsWith("HTTP/1.1 4");
	}

	private String ask(String request) {
		int head = request.indexOf("\r\n\r\n");
		return new RawClient(this.api.address())
			.send(request.substring(0, head) + "\r\nConnection: close" + request.substring(head));
	}

}
