package org.alkimos.platform.limits;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects paths that encode characters without need, such as {@code /%69nvitations}. They
 * lead to the same page, but would pass limits that look at the path.
 */
@Component
@Order(PlainPathFilter.ORDER)
class PlainPathFilter extends OncePerRequestFilter {

	/** Before the limit that looks at the path. */
	static final int ORDER = AnonymousRateLimitFilter.ORDER - 1;

	/** RFC 3986, section 2.3: letters, digits, and {@code - . _ ~}. */
	private static final Pattern NEEDLESS = Pattern.compile("%(?:2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])",
			Pattern.CASE_INSENSITIVE);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (NEEDLESS.matcher(request.getRequestURI()).find()) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		chain.doFilter(request, response);
	}

}
