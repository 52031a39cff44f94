package org.alkimos.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * CSRF tokens: in the session of who is signed in, and in a cookie for everybody else. A
 * form that a stranger sees therefore begins no session, which would be a row in the
 * database.
 */
@Component
class OpenForms implements CsrfTokenRepository {

	private static final String COOKIE = "alkimos-form";

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final CsrfTokenRepository people = new HttpSessionCsrfTokenRepository();

	private final CookieCsrfTokenRepository strangers = new CookieCsrfTokenRepository();

	OpenForms() {
		this.strangers.setCookieName(COOKIE);
		this.strangers.setHeaderName("X-CSRF-TOKEN");
		this.strangers.setCookiePath("/");
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return current(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		current(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return current(request).loadToken(request);
	}

	/** Asks for the session first, because a cookie without one costs no query. */
	private CsrfTokenRepository current(HttpServletRequest request) {
		boolean signedIn = request.getSession(false) != null
				&& this.trust.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
		return signedIn ? this.people : this.strangers;
	}

}
