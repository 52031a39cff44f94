package org.alkimos.platform.security;

import java.io.Serializable;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * What a person is about to sign in for; kept in their session, so that no address and no
 * invitation stands in a URL.
 *
 * @param provider the identity provider to go to at once; null for a password
 * @param email what to fill in there
 * @param invitation the secret of the invitation to accept afterwards
 */
record SignInIntent(@Nullable String provider, @Nullable String email,
		@Nullable String invitation) implements Serializable {

	/** Where the sign-in begins; to be reached by a link, not by the answer to a form. */
	static final String BEGIN = "/oauth2/authorization/" + SignOnConfiguration.REGISTRATION;

	private static final String NAME = SignInIntent.class.getName();

	void keep(HttpServletRequest request) {
		request.getSession().setAttribute(NAME, this);
	}

	static Optional<SignInIntent> of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return Optional.ofNullable((session != null) ? (SignInIntent) session.getAttribute(NAME) : null);
	}

	/** What it was, once. */
	static Optional<SignInIntent> take(HttpServletRequest request) {
		Optional<SignInIntent> intent = of(request);
		intent.ifPresent((found) -> request.getSession().removeAttribute(NAME));
		return intent;
	}

}
