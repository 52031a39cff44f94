package org.alkimos.platform.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Handles failed sign-ins; distinguishes an unavailable Keycloak, where a retry can help.
 */
@Component
class SignInFailure implements AuthenticationFailureHandler {

	static final String AWAY = "alkimos.keycloak-away";

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException cause) throws IOException, ServletException {
		if (isAway(cause)) {
			request.setAttribute(AWAY, true);
			request.getRequestDispatcher(SignOnPages.FAILED).forward(request, response);
		}
		else {
			response.sendRedirect(request.getContextPath() + SignOnPages.FAILED);
		}
	}

	private static boolean isAway(Throwable cause) {
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof RestClientException || each instanceof IOException) {
				return true;
			}
		}
		return false;
	}

}
