package org.alkimos.platform.limits;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Limits the request rate and the concurrent requests of each institution, so that none
 * slows the others. Runs once the institution is known. {@link EarlyThrottleFilter}
 * rejects clients that retry too early.
 */
@Component
@Order(1)
class FairShareFilter extends OncePerRequestFilter {

	private final Limits limits;

	/** One entry per institution, because only members get here. */
	private final Map<TenantId, TenantConcurrencyLimit> shares = new ConcurrentHashMap<>();

	private final ThrottledClients throttled;

	private final RefusedRequests refused;

	FairShareFilter(Limits limits, ThrottledClients throttled, RefusedRequests refused) {
		this.limits = limits;
		this.throttled = throttled;
		this.refused = refused;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		@Nullable Actor actor = (Actor) request.getAttribute(Actor.class.getName());
		if (actor == null) {
			chain.doFilter(request, response);
			return;
		}
		var share = this.shares.computeIfAbsent(actor.institution(), (id) -> new TenantConcurrencyLimit(this.limits));
		OptionalLong wait = share.take();
		if (wait.isPresent()) {
			this.throttled.add(request, wait.getAsLong());
			this.refused.count(RefusedRequests.Reason.RATE, actor.institution());
			refuse(response, wait.getAsLong());
		}
		else if (!share.enter()) {
			this.refused.count(RefusedRequests.Reason.CONCURRENCY, actor.institution());
			refuse(response, 1);
		}
		else {
			doFilterWithin(share, request, response, chain);
		}
	}

	/** Serves an admitted request and then frees its place in the share. */
	private static void doFilterWithin(TenantConcurrencyLimit share, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		finally {
			share.leave();
		}
	}

	static void refuse(HttpServletResponse response, long seconds) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

}
