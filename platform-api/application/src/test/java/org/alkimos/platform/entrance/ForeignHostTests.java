package org.alkimos.platform.entrance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.platform.identity.Links;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone who names a host of their own, in order to have a link or a redirect lead
 * there.
 */
@PlatformTest
@TestPropertySource(properties = "alkimos.base-url=https://mentoring.example.org:8443")
class ForeignHostTests {

	private static final String OURS = "Host: mentoring.example.org";

	@Autowired
	private ApiClient api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@ParameterizedTest
	@ValueSource(strings = { "Host: evil.example", "Host: localhost", "Host: mentoring.example.org.evil.example",
			"Host: 127.0.0.1", "Host: ", OURS + "\r\nX-Forwarded-Host: evil.example" })
	void aForeignHostIsRefusedBeforeAnythingElse(String host) {
		assertThat(get("/sign-in", host)).startsWith("HTTP/1.1 421 ")
			.doesNotContain("evil.example")
			.doesNotContain("Set-Cookie");
	}

	@Test
	void theApiSaysItInProblemDetails() {
		assertThat(get("/api/v1/members", "Host: evil.example")).startsWith("HTTP/1.1 421 ")
			.contains("application/problem+json", "urn:alkimos:problem:misdirected");
	}

	/** Neither does the encoded, dotted, or absolute form of the address. */
	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/../../sign-in", "/actuator/health/%2e%2e/%2e%2e/sign-in",
			"/actuator/health;/../../sign-in", "http://evil.example/sign-in" })
	void noPathPasses(String path) {
		assertThat(get(path, "Host: evil.example")).doesNotStartWith("HTTP/1.1 200 ").doesNotContain("Location:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness" })
	void loadBalancersMayAskUnderAnyName(String path) {
		assertThat(get(path, "Host: 10.1.2.3:8080")).startsWith("HTTP/1.1 200 ");
	}

	@Test
	void redirectsLeadToTheSetting() {
		assertThat(get("/members", OURS, "Accept: text/html")).startsWith("HTTP/1.1 302 ")
			.containsPattern("Location: (https://mentoring.example.org:8443)?/sign-in\r\n");
		assertThat(get("/oauth2/authorization/alkimos", OURS + ":1234"))
			.contains("redirect_uri=https://mentoring.example.org:8443/login/oauth2/code/alkimos");
	}

	/** A page that shows a link for somebody else. */
	@Controller
	static final class Linking {

		@GetMapping
		@ResponseBody
		String link() {
			return Links.toSignIn("riverside");
		}

	}

	@Test
	void linksForOtherPeopleLeadToTheSetting() throws NoSuchMethodException {
		RequestMappingInfo path = RequestMappingInfo.paths("/invitations/planted/link").build();
		this.mappings.registerMapping(path, new Linking(), Linking.class.getDeclaredMethod("link"));
		try {
			assertThat(get("/invitations/planted/link", OURS + ":1234")).startsWith("HTTP/1.1 200 ")
				.contains("https://mentoring.example.org:8443/sign-in/riverside");
		}
		finally {
			this.mappings.unregisterMapping(path);
		}
	}

	@Test
	void cookiesAndTransportAreThoseOfHttps() {
		assertThat(get("/sign-in", OURS)).startsWith("HTTP/1.1 200 ")
			.contains("Strict-Transport-Security")
			.containsPattern("Set-Cookie: [^\r]*Secure");
	}

	private String get(String path, String... lines) {
		return RawRequest.get(this.api.address(), path, lines);
	}

}
