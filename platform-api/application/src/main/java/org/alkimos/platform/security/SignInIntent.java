package org.alkimos.platform.security;

import java.io.Serializable;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Purpose of a sign-in, stored in the session so that no email address or invitation
 * appears in a URL.
 *
 * @param provider the identity provider to redirect to, or null for a password
 * @param email email address to prefill there
 * @param invitation secret of the invitation to accept after the sign-in
 * @param back path of a page that asked who is there, to return to
 * @param action what to do at Keycloak, such as {@code UPDATE_PASSWORD}
 */
record SignInIntent(@Nullable String provider, @Nullable String email, @Nullable String invitation,
		@Nullable String back, @Nullable String action) implements Serializable {

	SignInIntent(@Nullable String provider, @Nullable String email, @Nullable String invitation) {
		this(provider, email, invitation, null, null);
	}

	/** Start of the sign-in; must be reached by a link, not by a form response. */
	static final String BEGIN = "/oauth2/authorization/" + SignOnConfiguration.REGISTRATION;

	private static final String NAME = SignInIntent.class.getName();

	void keep(HttpServletRequest request) {
		request.getSession().setAttribute(NAME, this);
	}

	static Optional<SignInIntent> of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return Optional.ofNullable((session != null) ? (SignInIntent) session.getAttribute(NAME) : null);
	}

	/** Returns and removes the intent. */
	static Optional<SignInIntent> take(HttpServletRequest request) {
		Optional<SignInIntent> intent = of(request);
		intent.ifPresent((found) -> request.getSession().removeAttribute(NAME));
		return intent;
	}

}
