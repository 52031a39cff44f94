package org.alkimos.platform.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import org.alkimos.kernel.audit.Origin;
import org.alkimos.kernel.audit.Origin.Channel;
import org.alkimos.kernel.tenancy.RequestTransactions;

import static org.assertj.core.api.Assertions.assertThat;

class OriginTests {

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aSessionIsABrowser() throws Exception {
		assertThat(originOfARequest()).isEqualTo(Origin.browser("192.0.2.4"));
	}

	@Test
	void aBearerTokenIsAProgram() throws Exception {
		Jwt token = Jwt.withTokenValue("token").header("alg", "none").subject("machine").build();
		SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
		assertThat(originOfARequest()).isEqualTo(Origin.program("192.0.2.4"));
	}

	@Test
	void outsideOfARequestAJobOrAnEventIsAtWork() {
		assertThat(Origin.current().channel()).isEqualTo(Channel.JOB);
		Origin.event().run(() -> assertThat(Origin.current().channel()).isEqualTo(Channel.EVENT));
	}

	private static Origin originOfARequest() throws Exception {
		var request = new MockHttpServletRequest();
		request.setRemoteAddr("192.0.2.4");
		var seen = new AtomicReference<Origin>();
		new ActorFilter(List.of(), new RequestTransactions(new DriverManagerDataSource())).doFilter(request,
				new MockHttpServletResponse(), (inner, answer) -> seen.set(Origin.current()));
		return seen.get();
	}

}
