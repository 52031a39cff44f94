package org.alkimos.platform.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The session cookie, with the attributes of {@link SafeCookies}. */
@Component
class SessionCookie implements CookieSerializer {

	private final DefaultCookieSerializer cookie = new DefaultCookieSerializer();

	SessionCookie() {
		this.cookie.setCookieName("alkimos");
		this.cookie.setCookiePath("/");
		this.cookie.setUseHttpOnlyCookie(true);
		this.cookie.setSameSite("Lax");
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		var safe = new CookieValue(new Judged(value.getRequest()), value.getResponse(), value.getCookieValue());
		safe.setCookieMaxAge(value.getCookieMaxAge());
		this.cookie.writeCookieValue(safe);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return this.cookie.readCookieValues(request);
	}

	/** Treats a request as secure unless it is plain HTTP on localhost. */
	private static final class Judged extends HttpServletRequestWrapper {

		Judged(HttpServletRequest request) {
			super(request);
		}

		@Override
		public boolean isSecure() {
			return !SafeCookies.isPlainOnOwnMachine((HttpServletRequest) getRequest());
		}

	}

}
