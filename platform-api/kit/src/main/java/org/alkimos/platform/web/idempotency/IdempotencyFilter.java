package org.alkimos.platform.web.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.ActorFilter;
import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * Executes a POST with an Idempotency-Key only once. Key, response, and effect are
 * committed in one transaction; a second request waits for the first and gets the same
 * response.
 * <p>
 * Operators' work for other institutions cannot join this transaction. It commits first,
 * in transactions of its own, and is idempotent by itself. If a crash follows before the
 * response is stored, the repeated request has no second effect. The reverse order could
 * store a response to work that was never done.
 */
@Component
@Order(ActorFilter.ORDER + 2)
class IdempotencyFilter extends OncePerRequestFilter {

	private static final String KEY = "Idempotency-Key";

	private static final int LONGEST_KEY = 200;

	private final IdempotentAnswers answers;

	private final TransactionTemplate transaction;

	IdempotencyFilter(IdempotentAnswers answers, PlatformTransactionManager transactionManager) {
		this.answers = answers;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || !request.getRequestURI().startsWith("/api/")
				|| request.getHeader(KEY) == null || ActorFilter.actorOf(request).isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getHeader(KEY);
		if (key.isBlank() || key.length() > LONGEST_KEY) {
			ProblemDetails.send(request, response, WebProblem.INVALID_IDEMPOTENCY_KEY,
					"Idempotency-Key must be 1 to 200 characters.");
			return;
		}
		RepeatableRequest repeatable;
		try {
			repeatable = RepeatableRequest.of(request);
		}
		catch (ErrorResponseException ex) {
			response.sendError(ex.getStatusCode().value());
			return;
		}
		var buffered = new ContentCachingResponseWrapper(response);
		Actor actor = ActorFilter.actorOf(request).orElseThrow();
		var exchange = new Exchange(actor, key, repeatable, buffered, chain);
		this.transaction.executeWithoutResult((status) -> answer(exchange, status));
		buffered.copyBodyToResponse();
	}

	/** Repeats the earlier response to this key, if there is one. */
	private void answer(Exchange exchange, TransactionStatus status) {
		RepeatableRequest request = exchange.request();
		var earlier = this.answers.claim(exchange.actor(), exchange.key(), request.fingerprint());
		if (earlier.isPresent()) {
			earlier.get().writeTo(request, exchange.response());
		}
		else {
			answerOnce(exchange, status);
		}
	}

	private void answerOnce(Exchange exchange, TransactionStatus status) {
		try {
			exchange.chain().doFilter(exchange.request(), exchange.response());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ServletException ex) {
			throw new IllegalStateException(ex);
		}
		if (exchange.response().getStatus() >= HttpStatus.BAD_REQUEST.value()) {
			status.setRollbackOnly();
		}
		else {
			this.answers.keep(exchange.actor(), exchange.key(), exchange.response());
		}
	}

	private record Exchange(Actor actor, String key, RepeatableRequest request, ContentCachingResponseWrapper response,
			FilterChain chain) {
	}

}
