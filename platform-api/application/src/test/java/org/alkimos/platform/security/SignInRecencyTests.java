package org.alkimos.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever finds a session open did not just sign in. */
class SignInRecencyTests {

	private static final Instant NOW = Instant.parse("2026-12-03T10:00:00Z");

	private final SignInRecency recency = new SignInRecency(Clock.fixed(NOW, ZoneOffset.UTC));

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aSignInIsRecentForTenMinutes() {
		signIn(Map.of("sub", "ada", "auth_time", NOW.minus(Duration.ofMinutes(9))));
		assertThat(this.recency.isRecent(new MockHttpServletRequest())).isTrue();
		signIn(Map.of("sub", "ada", "auth_time", NOW.minus(Duration.ofMinutes(10))));
		assertThat(this.recency.isRecent(new MockHttpServletRequest())).isFalse();
	}

	@Test
	void withoutAMomentOrAPersonItIsNot() {
		assertThat(this.recency.isRecent(new MockHttpServletRequest())).isFalse();
		signIn(Map.of("sub", "ada"));
		assertThat(this.recency.isRecent(new MockHttpServletRequest())).isFalse();
	}

	private static void signIn(Map<String, Object> claims) {
		var token = new OidcIdToken("token", NOW, NOW.plusSeconds(60), claims);
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), null));
	}

}
