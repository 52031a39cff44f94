package org.alkimos.platform.entrance;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Signs a person out, here and at Keycloak, so that another one accepts an invitation in
 * the same browser. A cookie leads back to the invitation, because what is in the address
 * of the sign-out would be in Keycloak's logs.
 */
@Controller
class InvitationReturn implements HandlerInterceptor, WebMvcConfigurer {

	private static final String COOKIE = "alkimos-invitation";

	private static final int SECONDS = Math.toIntExact(Duration.ofMinutes(10).toSeconds());

	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,200}");

	private final LogoutSuccessHandler signOut;

	InvitationReturn(LogoutSuccessHandler signOut) {
		this.signOut = signOut;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/signed-out");
	}

	@PostMapping("/invitations/{token}/continue")
	void signOut(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException, ServletException {
		new SecurityContextLogoutHandler().logout(request, response, authentication);
		if (TOKEN.matcher(token).matches()) {
			write(token, SECONDS, response);
		}
		this.signOut.onLogoutSuccess(request, response, authentication);
	}

	/** Leads from the page after a sign-out back to the invitation, once. */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Optional<String> token = read(request);
		if (token.isPresent()) {
			write("", 0, response);
			response.sendRedirect(request.getContextPath() + "/invitations/" + token.get());
		}
		return token.isEmpty();
	}

	private static Optional<String> read(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.map(Arrays::stream)
			.orElseGet(Stream::empty)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.filter((value) -> TOKEN.matcher(value).matches())
			.findFirst();
	}

	/** The other attributes are those of all cookies. */
	private static void write(String value, int seconds, HttpServletResponse response) {
		var cookie = new Cookie(COOKIE, value);
		cookie.setPath("/");
		cookie.setMaxAge(seconds);
		response.addCookie(cookie);
	}

}
