package org.alkimos.platform.security;

import java.io.IOException;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.ProblemType;
import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * Refuses API clients with problem details that do not reveal why a token is rejected.
 */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

	private final JsonMapper json;

	ApiRefusals(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		write(response, WebProblem.UNAUTHORIZED, "Send a valid bearer token for this API.");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException {
		write(response, GeneralProblem.NOT_ALLOWED, "This account doesn't have access to this.");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException cause) throws IOException {
		if (cause instanceof AuthenticationServiceException && !isUnknownKey(cause)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "10");
			write(response, WebProblem.UNAVAILABLE, "Tokens can't be checked right now. Try again in a few seconds.");
		}
		else {
			commence(request, response, cause);
		}
	}

	/**
	 * The signing key was requested recently and not found; the rate limit prevents
	 * another request.
	 */
	private static boolean isUnknownKey(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RateLimitReachedException) {
				return true;
			}
		}
		return false;
	}

	private void write(HttpServletResponse response, ProblemType type, String message) throws IOException {
		response.setStatus(type.status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(ProblemDetails.of(type, message)));
	}

}
