package org.alkimos.platform.web.unsent;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells forms of our own pages from those of other sites, by what the browser says. */
final class SameSite {

	private SameSite() {
	}

	static boolean sent(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return "same-origin".equals(site);
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null
				&& origin.equals(ServletUriComponentsBuilder.fromContextPath(request).replacePath(null).toUriString());
	}

}
