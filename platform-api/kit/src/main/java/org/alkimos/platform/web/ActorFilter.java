package org.alkimos.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.alkimos.kernel.audit.Origin;
import org.alkimos.kernel.observation.LogContext;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.RequestTransactions;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Resolves the actor after the security filters and binds the institution and the origin
 * for the rest of the request. A request that reads has one transaction, which begins
 * here and ends before the answer is written ({@link ReadingEnds}).
 */
@Component
@Order(ActorFilter.ORDER)
public class ActorFilter extends OncePerRequestFilter {

	/** After Spring Security's chain, whose order is -100. */
	public static final int ORDER = 0;

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final List<ActorResolver> resolvers;

	private final RequestTransactions transactions;

	ActorFilter(List<ActorResolver> resolvers, RequestTransactions transactions) {
		this.resolvers = resolvers;
		this.transactions = transactions;
	}

	/** Whether the request asks for something and changes nothing. */
	public static boolean isReading(HttpServletRequest request) {
		return READING.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			serve(request, response, chain);
		}
		finally {
			// Still open only if nothing has answered, as when a later filter refuses.
			RequestTransactions.abandon();
		}
	}

	private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Actor> actor = resolve(request);
		actor.ifPresent((found) -> keep(found, request));
		ScopedValue.CallableOp<Boolean, Exception> rest = () -> {
			if (actor.isPresent() && isReading(request)) {
				this.transactions.begin();
			}
			chain.doFilter(request, response);
			return true;
		};
		try {
			originOf(request)
				.call(() -> actor.isPresent() ? Tenancy.call(actor.get().institution(), rest) : rest.call());
		}
		catch (IOException | ServletException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

	/** Until the end of the request, for what Tomcat logs after the last filter. */
	private static void keep(Actor actor, HttpServletRequest request) {
		request.setAttribute(Actor.class.getName(), actor);
		LogContext.TENANT.set(actor.institution().value().toString());
	}

	private static Origin originOf(HttpServletRequest request) {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof JwtAuthenticationToken) ? Origin.program(request.getRemoteAddr())
				: Origin.browser(request.getRemoteAddr());
	}

	private Optional<Actor> resolve(HttpServletRequest request) {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return this.resolvers.stream()
			.map((resolver) -> resolver.resolve(request, authentication))
			.flatMap(Optional::stream)
			.findFirst();
	}

	/** The actor of this request, if it comes from a member of an institution. */
	public static Optional<Actor> actorOf(HttpServletRequest request) {
		return Optional.ofNullable((Actor) request.getAttribute(Actor.class.getName()));
	}

}
