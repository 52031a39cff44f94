package org.alkimos.platform.entrance;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import org.alkimos.platform.ui.Csrf;
import org.alkimos.platform.web.FormOwner;
import org.alkimos.platform.web.unsent.Unsent;

/**
 * Answers a form whose session has ended since its page was opened: it lacks the token of
 * the session. The person learns why it was not saved, and keeps what they wrote.
 */
@Component
@Primary
class EndedSession implements AccessDeniedHandler {

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException, ServletException {
		if (!(refused instanceof CsrfException)) {
			this.otherwise.handle(request, response, refused);
			return;
		}
		boolean signedIn = this.trust.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
		Csrf csrf = FormOwner.csrfOf(request);
		Unsent unsent = signedIn ? Unsent.signedInSince(request, csrf) : Unsent.signedOut(request, csrf);
		unsent.send(response, HttpStatus.FORBIDDEN);
	}

}
