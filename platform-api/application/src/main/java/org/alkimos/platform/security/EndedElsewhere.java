package org.alkimos.platform.security;

import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends a person's sessions, on whichever instance they began, when Keycloak reports a
 * sign-out (back-channel logout).
 */
@Component
class EndedElsewhere implements LogoutHandler {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	EndedElsewhere(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token
				&& token.getSubject() != null) {
			this.sessions.findByPrincipalName(token.getSubject())
				.values()
				.stream()
				.filter((session) -> isMeant(session, token.getSessionId()))
				.map(Session::getId)
				.toList()
				.forEach(this.sessions::deleteById);
		}
	}

	/** A token without a session ID ends all of the person's sessions. */
	private static boolean isMeant(Session session, @Nullable String ended) {
		return ended == null || idAtKeycloak(session).filter(ended::equals).isPresent();
	}

	private static Optional<String> idAtKeycloak(Session session) {
		return idToken(session).map((token) -> token.getClaimAsString("sid"));
	}

	/** When the session was signed in; empty for a session of a stranger. */
	static Optional<Instant> signedInAt(Session session) {
		return idToken(session).map(OidcIdToken::getIssuedAt);
	}

	private static Optional<OidcIdToken> idToken(Session session) {
		@Nullable SecurityContext context = session
			.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		return Optional.ofNullable(context)
			.map(SecurityContext::getAuthentication)
			.map(Authentication::getPrincipal)
			.filter(OidcUser.class::isInstance)
			.map((principal) -> ((OidcUser) principal).getIdToken());
	}

}
