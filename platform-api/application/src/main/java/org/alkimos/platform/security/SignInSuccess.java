package org.alkimos.platform.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

import org.alkimos.identity.invitation.Invitations;
import org.alkimos.kernel.problems.Problem;

/**
 * After a sign-in, accepts the pending invitation, if any, and redirects to the saved
 * request. A token with a password names institutions, so whoever accepted one more is
 * sent to get another token, which asks nothing.
 */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

	static final String REFUSED = "/invitation-refused";

	private static final String WHY = "alkimos.invitation-refused";

	private final Invitations invitations;

	private final RequestCache pages;

	SignInSuccess(Invitations invitations, RequestCache pages) {
		this.invitations = invitations;
		this.pages = pages;
		setRequestCache(pages);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		// Whoever signs in next on this browser did not ask for that page.
		this.pages.removeRequest(request, response);
		Optional<SignInIntent> intent = SignInIntent.take(request);
		Optional<String> back = intent.map(SignInIntent::back);
		if (back.isPresent()) {
			getRedirectStrategy().sendRedirect(request, response, back.get());
			return;
		}
		Optional<String> invitation = intent.map(SignInIntent::invitation);
		Optional<SignedInPerson> person = SignedInPerson.of(authentication);
		if (invitation.isEmpty() || person.isEmpty()) {
			super.onAuthenticationSuccess(request, response, authentication);
			return;
		}
		accept(invitation.get(), person.get(), request, response);
	}

	private void accept(String invitation, SignedInPerson who, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try {
			this.invitations.acceptThrough(invitation, who.account());
			getRedirectStrategy().sendRedirect(request, response, (who.provider() != null) ? "/" : SignInIntent.BEGIN);
		}
		catch (Problem ex) {
			request.getSession().setAttribute(WHY, ex.getMessage());
			getRedirectStrategy().sendRedirect(request, response, REFUSED);
		}
	}

	/** Why the invitation of this session was refused. */
	static String why(HttpServletRequest request) {
		Object why = (request.getSession(false) != null) ? request.getSession(false).getAttribute(WHY) : null;
		return (why != null) ? why.toString() : "This invitation was not accepted.";
	}

}
