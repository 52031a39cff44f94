package org.alkimos.platform.limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects clients that retry before their {@code Retry-After} has passed. Runs before the
 * session lookup, token verification, and database access, so that a rejection is cheap.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EarlyThrottleFilter extends OncePerRequestFilter {

	private static final byte[] PROBLEM = """
			{"detail":"Wait a few seconds and try again.",\
			"status":429,"title":"Too many requests","type":"urn:alkimos:problem:too-many-requests"}"""
		.getBytes(StandardCharsets.UTF_8);

	private static final byte[] PAGE = """
			<!DOCTYPE html><html lang="en"><title>Too many requests</title><h1>Too many requests</h1>
			<p>Wait a few seconds and try again.</p></html>
			""".getBytes(StandardCharsets.UTF_8);

	private final ThrottledClients throttled;

	private final RefusedRequests refused;

	EarlyThrottleFilter(ThrottledClients throttled, RefusedRequests refused) {
		this.throttled = throttled;
		this.refused = refused;
	}

	/** Static files and health are cheaper to serve than to reject. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.startsWith("/vendor/") || path.startsWith("/app/") || path.startsWith("/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long seconds = this.throttled.secondsLeft(request);
		if (seconds == 0) {
			chain.doFilter(request, response);
			return;
		}
		this.refused.count(RefusedRequests.Reason.REPEATED);
		boolean api = request.getRequestURI().startsWith("/api/");
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
		response.getOutputStream().write(api ? PROBLEM : PAGE);
	}

}
