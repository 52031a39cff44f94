package org.alkimos.platform.web.problems;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 with {@code Retry-After} if the database fails outside a controller, as
 * when a session is read or a transaction is committed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

	static final String RETRY_AFTER_SECONDS = "5";

	private static final String REQUEST_ID = "X-Request-Id";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !isAway(ex)) {
				throw ex;
			}
			String requestId = response.getHeader(REQUEST_ID);
			response.reset();
			response.setHeader(REQUEST_ID, requestId);
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
	}

	/** Checks the causes too, because controller exceptions are wrapped. */
	static boolean isAway(@Nullable Throwable cause) {
		return switch (cause) {
			case null -> false;
			case CannotCreateTransactionException _, DataAccessResourceFailureException _,
					TransactionSystemException _ ->
				true;
			default -> isAway(cause.getCause());
		};
	}

}
