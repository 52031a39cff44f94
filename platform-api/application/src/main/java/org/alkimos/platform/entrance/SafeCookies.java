package org.alkimos.platform.entrance;

import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.http.SameSiteCookies;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes every cookie HttpOnly, SameSite=Lax, and Secure; only plain HTTP on localhost
 * omits Secure.
 */
@Component
class SafeCookies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> context.setCookieProcessor(new Processor()));
	}

	static boolean isPlainOnOwnMachine(HttpServletRequest request) {
		return request != null && !request.isSecure() && request.getHeader("X-Forwarded-Proto") == null
				&& request.getHeader("Forwarded") == null && OWN_MACHINE.contains(request.getServerName());
	}

	private static final class Processor extends Rfc6265CookieProcessor {

		Processor() {
			setSameSiteCookies(SameSiteCookies.LAX.getValue());
		}

		@Override
		public String generateHeader(Cookie cookie, HttpServletRequest request) {
			cookie.setHttpOnly(true);
			cookie.setSecure(!isPlainOnOwnMachine(request));
			return super.generateHeader(cookie, request);
		}

	}

}
