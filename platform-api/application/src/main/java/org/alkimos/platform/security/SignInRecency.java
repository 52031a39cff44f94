package org.alkimos.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import org.alkimos.platform.web.RecentSignIn;

/** Knows from the token when the person last proved who they are. */
@Component
class SignInRecency implements RecentSignIn {

	private static final Duration RECENT = Duration.ofMinutes(10);

	private final Clock clock;

	SignInRecency(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean isRecent(HttpServletRequest request) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		Instant at = (authentication != null && authentication.getPrincipal() instanceof OidcUser user)
				? user.getAuthenticatedAt() : null;
		return at != null && at.plus(RECENT).isAfter(this.clock.instant());
	}

}
