package org.alkimos.platform.security;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.platform.testing.Bearer;
import org.alkimos.platform.testing.Endpoint;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty-five kinds of bad token at every endpoint, through the application's own
 * security filters, which meanwhile trust an issuer whose key the test holds.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BearerTokensTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	@Qualifier("springSecurityFilterChain")
	private FilterChainProxy filters;

	private final Trust trust;

	private final MockIssuer issuer = MockIssuer.start();

	BearerTokensTests(@Autowired @Qualifier("bearerTokenDecoder") JwtDecoder decoder) {
		this.trust = new Trust(decoder);
		this.trust.in(this.issuer.decoder());
	}

	@AfterAll
	void trustKeycloakAgain() {
		this.trust.close();
		this.issuer.close();
	}

	@Test
	void aSoundTokenCounts() {
		String sound = this.issuer.soundToken();
		assertThat(endpoints(true)).allMatch((endpoint) -> ask(endpoint, sound).reached());
	}

	@Test
	void noBadTokenOpensAnyEndpoint() {
		Map<String, String> bad = this.issuer.badTokens();
		assertThat(bad).hasSize(25);
		for (Endpoint endpoint : endpoints(true)) {
			bad.forEach((fault, token) -> assertThat(ask(endpoint, token)).as("%s: %s", endpoint, fault)
				.isEqualTo(new Heard(401, false)));
		}
		for (Endpoint page : endpoints(false)) {
			Heard without = ask(page, null);
			bad.forEach((fault, token) -> assertThat(ask(page, token)).as("%s: %s", page, fault).isEqualTo(without));
		}
	}

	@Test
	void withoutTheCheckOfTheAudienceItIsSeen() {
		assertThat(opened()).isEmpty();
		var careless = this.issuer.decoder();
		careless.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
				new JwtIssuerValidator(this.issuer.name())));
		this.trust.in(careless);
		try {
			assertThat(opened()).contains("wrong audience", "audience in part of a word", "no audience");
		}
		finally {
			this.trust.in(this.issuer.decoder());
		}
	}

	/** Faults with which one gets in somewhere. */
	private Set<String> opened() {
		Set<String> opened = new TreeSet<>();
		this.issuer.badTokens()
			.forEach((fault, token) -> endpoints(true).stream()
				.filter((endpoint) -> ask(endpoint, token).reached())
				.findAny()
				.ifPresent((endpoint) -> opened.add(fault)));
		return opened;
	}

	private List<Endpoint> endpoints(boolean api) {
		return Endpoint.mapped(this.mappings).stream().filter((endpoint) -> endpoint.api() == api).toList();
	}

	private Heard ask(Endpoint endpoint, @Nullable String token) {
		var request = new MockHttpServletRequest(endpoint.method(), endpoint.at(Map.of()));
		if (token != null) {
			request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		}
		var response = new MockHttpServletResponse();
		var reached = new AtomicBoolean();
		try {
			this.filters.doFilter(request, response, (in, out) -> reached.set(true));
		}
		catch (IOException | ServletException ex) {
			throw new IllegalStateException(ex);
		}
		return new Heard(response.getStatus(), reached.get());
	}

	/**
	 * What came of it.
	 *
	 * @param reached whether the filters let it through
	 */
	private record Heard(int status, boolean reached) {
	}

}
