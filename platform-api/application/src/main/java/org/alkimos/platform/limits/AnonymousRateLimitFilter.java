package org.alkimos.platform.limits;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rate-limits clients that attempt thousands of sign-ins or invitations. A whole campus
 * may share one address, hence the generous default.
 */
@Component
@Order(AnonymousRateLimitFilter.ORDER)
class AnonymousRateLimitFilter extends OncePerRequestFilter {

	/** Just before Spring Security's chain, which answers sign-ins itself. */
	static final int ORDER = -101;

	/** Number of buckets; addresses share them by hash, so that memory use is bounded. */
	private static final int PLACES = 4096;

	/** Beginnings of paths that strangers may use; what follows them is limited too. */
	private static final List<String> LIMITED = List.of("/invitations/", "/sign-in", "/oauth2/", "/login/",
			"/logout/connect/");

	private final AtomicReferenceArray<Bucket> places = new AtomicReferenceArray<>(PLACES);

	private final int perMinute;

	private final RefusedRequests refused;

	AnonymousRateLimitFilter(Limits limits, RefusedRequests refused) {
		this.refused = refused;
		this.perMinute = limits.strangersPerMinute();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return this.perMinute == 0 || LIMITED.stream().noneMatch(path::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var probe = placeOf(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
		}
		else {
			this.refused.count(RefusedRequests.Reason.ANONYMOUS);
			FairShareFilter.refuse(response,
					Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill())));
		}
	}

	private Bucket placeOf(String address) {
		int place = Math.floorMod(networkOf(address).hashCode(), PLACES);
		Bucket known = this.places.get(place);
		if (known != null) {
			return known;
		}
		this.places.compareAndSet(place, null, Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, Duration.ofMinutes(1)))
			.build());
		return this.places.get(place);
	}

	/** Returns the /64 network of an IPv6 address, because clients control all of it. */
	private static String networkOf(String address) {
		String[] groups = address.split(":", -1);
		return (groups.length > 4) ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
	}

}
