package org.alkimos.platform.entrance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to every sign-out from Keycloak that can't be carried out, as OpenID
 * Connect Back-Channel Logout 1.0 asks. Spring Security takes a token whose signature it
 * can't check for a failure of its own (500), and other requests for forms (302, 403).
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class LogoutTokens extends OncePerRequestFilter {

	private static final String ADDRESSES = "/logout/connect/back-channel/";

	private static final String ADDRESS = ADDRESSES + "alkimos";

	private static final byte[] REFUSAL = "{\"error\":\"invalid_request\"}".getBytes(StandardCharsets.US_ASCII);

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getServletPath().startsWith(ADDRESSES);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!"POST".equals(request.getMethod()) || !ADDRESS.equals(request.getServletPath())) {
			refuse(response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (AuthenticationServiceException ex) {
			// Its message may quote the token, which anyone can send.
			this.logger.warn("A logout token couldn't be checked. Either Keycloak is away, or a stranger sent it.");
			refuse(response);
		}
	}

	private static void refuse(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(REFUSAL);
	}

}
