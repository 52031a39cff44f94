package org.alkimos.platform.security;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Bearer;
import org.alkimos.platform.testing.Endpoint;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application runs here without Keycloak: who needs it is told, everybody else goes
 * on.
 */
@PlatformTest
class BrowserRulesTests {

	@Autowired
	private ApiClient api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void pagesForbidInlineCodeFramesAndForeignForms() {
		HttpHeaders headers = get("/signed-out", MediaType.TEXT_HTML).getHeaders();
		assertThat(headers.getFirst("Content-Security-Policy"))
			.contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
					"object-src 'none'")
			.doesNotContain("unsafe")
			.doesNotContain("*");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(headers.getFirst("Cache-Control")).contains("no-store");
	}

	@Test
	void secureConnectionsStaySecure() {
		HttpHeaders headers = this.api.anonymous()
			.get()
			.uri("/signed-out")
			.header("X-Forwarded-Proto", "https")
			.retrieve()
			.toBodilessEntity()
			.getHeaders();
		assertThat(headers.getFirst("Strict-Transport-Security")).contains("max-age=31536000");
	}

	@Test
	void cookiesAreHiddenFromScriptsAndSentToThisSiteOnly() {
		assertThat(cookieOf("http")).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
		assertThat(cookieOf("https")).contains("HttpOnly", "SameSite=Lax", "Secure");
	}

	@Test
	void aPageSendsStrangersToSignInAndAFragmentKeepsWhatWasWritten() {
		assertThat(get("/members", MediaType.TEXT_HTML).getHeaders().getLocation().getPath()).isEqualTo("/sign-in");
		var fragment = this.api.anonymous()
			.get()
			.uri("/members")
			.header("HX-Request", "true")
			.retrieve()
			.toBodilessEntity();
		assertThat(fragment.getStatusCode().value()).isEqualTo(401);
		assertThat(fragment.getHeaders().getFirst("HX-Refresh")).isNull();
	}

	@Test
	void theApiAnswersStrangersInProblemDetails() {
		ResponseEntity<String> answer = get("/api/v1/members", MediaType.APPLICATION_JSON);
		assertThat(answer.getStatusCode().value()).isEqualTo(401);
		assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
		assertThat(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE)).isNull();
	}

	@Test
	void tokensThatCannotBeCheckedWithoutKeycloakAreNotCalledWrong() {
		String token = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJ4In0.AAAA";
		ResponseEntity<String> answer = this.api.anonymous()
			.get()
			.uri("/api/v1/members")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(503);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
	}

	@Test
	void aChangeWithoutTheTokenAgainstForgedPostsIsRefused() {
		var answer = this.api.anonymous().post().uri("/invitations/whatever").retrieve().toBodilessEntity();
		assertThat(answer.getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void soIsEveryChangeOnEveryPage() {
		List<Endpoint> changes = Endpoint.mapped(this.mappings)
			.stream()
			.filter((endpoint) -> !endpoint.api() && !endpoint.method().equals("GET"))
			.toList();
		assertThat(changes).hasSizeGreaterThan(30).noneMatch(this::isTakenWithoutToken);
	}

	/** Only the page that shows the API's description has another one, a stricter one. */
	@Test
	void everyPageComesWithTheSamePolicy() {
		assertThat(Endpoint.mapped(this.mappings)).filteredOn((endpoint) -> endpoint.method().equals("GET"))
			.filteredOn((endpoint) -> !endpoint.path().equals(SecurityConfiguration.DOCS))
			.hasSizeGreaterThan(100)
			.noneMatch(this::hasItsOwnPolicy);
	}

	/**
	 * A change behind the door where no tokens are asked for, and a page that runs all.
	 */
	@Controller
	static final class Careless {

		@PostMapping("/api")
		@ResponseBody
		String changes() {
			return "changed";
		}

		@GetMapping("/invitations/planted/careless")
		ResponseEntity<String> runsAll() {
			return ResponseEntity.ok().header("Content-Security-Policy", "script-src *").body("planted");
		}

	}

	@Test
	void whatBreaksTheseRulesIsSeen() throws NoSuchMethodException {
		Endpoint change = new Endpoint("POST", "/api");
		Endpoint page = new Endpoint("GET", "/invitations/planted/careless");
		Map<RequestMappingInfo, String> planted = Map.of(
				RequestMappingInfo.paths(change.path()).methods(RequestMethod.POST).build(), "changes",
				RequestMappingInfo.paths(page.path()).methods(RequestMethod.GET).build(), "runsAll");
		for (var each : planted.entrySet()) {
			this.mappings.registerMapping(each.getKey(), new Careless(),
					Careless.class.getDeclaredMethod(each.getValue()));
		}
		try {
			assertThat(isTakenWithoutToken(change)).isTrue();
			assertThat(hasItsOwnPolicy(page)).isTrue();
		}
		finally {
			planted.keySet().forEach(this.mappings::unregisterMapping);
		}
	}

	private boolean isTakenWithoutToken(Endpoint change) {
		return this.api.anonymous()
			.method(HttpMethod.valueOf(change.method()))
			.uri(change.at(Map.of()))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("a=b")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value() != 403;
	}

	private boolean hasItsOwnPolicy(Endpoint page) {
		HttpHeaders headers = get(page.at(Map.of()), MediaType.TEXT_HTML).getHeaders();
		HttpHeaders usual = get("/signed-out", MediaType.TEXT_HTML).getHeaders();
		return Stream.of("Content-Security-Policy", "X-Content-Type-Options")
			.anyMatch((name) -> !Objects.equals(headers.getFirst(name), usual.getFirst(name)));
	}

	@Test
	void aPathThatEncodesLettersIsRejected() {
		assertThat(raw("/%69nvitations/whatever")).isEqualTo(400);
		assertThat(raw("/sign%2Din")).isEqualTo(400);
		assertThat(raw("/problems/%C3%A9")).isEqualTo(404);
	}

	private int raw(String path) {
		return this.api.anonymous()
			.get()
			.uri(URI.create(this.api.address() + path))
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	@Test
	void anUnknownInvitationIsNotFound() {
		assertThat(get("/invitations/whatever", MediaType.TEXT_HTML).getStatusCode().value()).isEqualTo(404);
	}

	private String cookieOf(String protocol) {
		var answer = this.api.anonymous().get().uri("/members").accept(MediaType.TEXT_HTML);
		if (protocol.equals("https")) {
			answer.header("X-Forwarded-Proto", "https");
		}
		return answer.retrieve().toBodilessEntity().getHeaders().getFirst(HttpHeaders.SET_COOKIE);
	}

	private ResponseEntity<String> get(String path, MediaType type) {
		return this.api.anonymous().get().uri(path).accept(type).retrieve().toEntity(String.class);
	}

}
