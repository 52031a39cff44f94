package org.alkimos.platform.entrance;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.encryption.Signer;
import org.alkimos.kernel.encryption.SigningKeys;

/**
 * The session cookie, with the attributes of {@link SafeCookies}: the ID of the session
 * and its signature. The key is not in the database, so nobody makes a cookie from a row
 * of the session table or from a backup.
 */
@Component
class SessionCookie implements CookieSerializer {

	/** Occurs in no ID and in no signature. */
	private static final char SEPARATOR = '.';

	private final DefaultCookieSerializer cookie = new DefaultCookieSerializer();

	private final Signer signer;

	SessionCookie(SigningKeys keys) {
		this.signer = keys.of("alkimos session cookies");
		this.cookie.setCookieName("alkimos");
		this.cookie.setCookiePath("/");
		this.cookie.setUseHttpOnlyCookie(true);
		this.cookie.setSameSite("Lax");
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		var safe = new CookieValue(new Judged(value.getRequest()), value.getResponse(), sign(value.getCookieValue()));
		safe.setCookieMaxAge(value.getCookieMaxAge());
		this.cookie.writeCookieValue(safe);
	}

	/** Without an ID, the cookie is deleted. */
	private String sign(String id) {
		return id.isEmpty() ? id : id + SEPARATOR + this.signer.sign(id);
	}

	/** The IDs of cookies that this installation has signed. */
	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return this.cookie.readCookieValues(request).stream().flatMap((value) -> read(value).stream()).toList();
	}

	private Optional<String> read(String value) {
		int end = value.lastIndexOf(SEPARATOR);
		return (end > 0 && this.signer.isGenuine(value.substring(0, end), value.substring(end + 1)))
				? Optional.of(value.substring(0, end)) : Optional.empty();
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
