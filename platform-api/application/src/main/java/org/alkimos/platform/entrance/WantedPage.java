package org.alkimos.platform.entrance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * The page that a stranger asked for and sees after signing in, in a cookie. In a
 * session, every request of a stranger would be a row in the database. Only the path is
 * kept, so that no cookie leads to another site.
 */
@Component
class WantedPage implements RequestCache {

	private static final String COOKIE = "alkimos-page";

	/** Long enough to find one's password, and gone before somebody else signs in. */
	private static final int SECONDS = Math.toIntExact(Duration.ofMinutes(10).toSeconds());

	private static final int LONGEST = 1500;

	/** A path on this site: neither {@code //host} nor {@code /\host}. */
	private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		String page = request.getRequestURI()
				+ ((request.getQueryString() != null) ? "?" + request.getQueryString() : "");
		if (isPage(request) && page.length() <= LONGEST && isLocal(page)) {
			write(Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.ISO_8859_1)),
					SECONDS, response);
		}
	}

	/** Neither parts of pages nor what scripts and pictures ask for. */
	private static boolean isPage(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null && accepted != null
				&& accepted.contains(MediaType.TEXT_HTML_VALUE);
	}

	private static boolean isLocal(String page) {
		return LOCAL.matcher(page).matches();
	}

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return read(request).map(SimpleSavedRequest::new).orElse(null);
	}

	/** A page is requested again by a redirect and needs nothing of the first request. */
	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		if (read(request).isPresent()) {
			write("", 0, response);
		}
	}

	private static Optional<String> read(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.stream()
			.flatMap(Arrays::stream)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.flatMap((value) -> decode(value).stream())
			.filter(WantedPage::isLocal)
			.findFirst();
	}

	private static Optional<String> decode(String value) {
		try {
			return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.ISO_8859_1));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** The other attributes are those of all cookies. */
	private static void write(String value, int seconds, HttpServletResponse response) {
		var cookie = new Cookie(COOKIE, value);
		cookie.setPath("/");
		cookie.setMaxAge(seconds);
		response.addCookie(cookie);
	}

}
