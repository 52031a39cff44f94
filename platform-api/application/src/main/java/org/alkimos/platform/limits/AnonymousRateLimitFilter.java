package org.alkimos.platform.limits;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.alkimos.kernel.text.EmailAddress;

/**
 * Rate-limits clients that attempt thousands of sign-ins or invitations, by their network
 * and by the address that they type. A whole campus may share one network, hence the
 * generous default. Known and unknown addresses are treated alike.
 */
@Component
@Order(AnonymousRateLimitFilter.ORDER)
class AnonymousRateLimitFilter extends OncePerRequestFilter {

	/** Just before Spring Security's chain, which answers sign-ins itself. */
	static final int ORDER = -101;

	private static final String SIGN_IN = "/sign-in";

	/** Beginnings of paths that strangers may use; what follows them is limited too. */
	private static final List<String> LIMITED = List.of("/invitations/", SIGN_IN, "/oauth2/", "/login/",
			"/logout/connect/");

	private final Buckets networks;

	private final Buckets typed;

	private final RefusedRequests refused;

	AnonymousRateLimitFilter(Limits limits, RefusedRequests refused) {
		this.refused = refused;
		this.networks = new Buckets(limits.strangersPerMinute());
		this.typed = new Buckets(limits.signInsPerMinute());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = pathOf(request);
		return LIMITED.stream().noneMatch(path::startsWith);
	}

	/** The path as pages are found by it: decoded and without dots. */
	private static String pathOf(HttpServletRequest request) {
		return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		OptionalLong wait = this.networks.take(networkOf(request.getRemoteAddr()));
		RefusedRequests.Reason reason = RefusedRequests.Reason.ANONYMOUS;
		if (wait.isEmpty()) {
			wait = ofTypedAddress(request);
			reason = RefusedRequests.Reason.TYPED_ADDRESS;
		}
		if (wait.isEmpty()) {
			chain.doFilter(request, response);
		}
		else {
			this.refused.count(reason);
			FairShareFilter.refuse(response, wait.getAsLong());
		}
	}

	private OptionalLong ofTypedAddress(HttpServletRequest request) {
		if (!"POST".equals(request.getMethod()) || !SIGN_IN.equals(pathOf(request))) {
			return OptionalLong.empty();
		}
		return EmailAddress.parse(request.getParameter("email"))
			.accepted()
			.map((email) -> this.typed.take(email.normal()))
			.orElseGet(OptionalLong::empty);
	}

	/** Returns the /64 network of an IPv6 address, because clients control all of it. */
	private static String networkOf(String address) {
		String[] groups = address.split(":", -1);
		return (groups.length > 4) ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
	}

}
