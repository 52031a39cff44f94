package org.alkimos.platform.entrance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone who plants a cookie in order to lead a person elsewhere after signing in. */
class WantedPageTests {

	private final WantedPage pages = new WantedPage();

	@ParameterizedTest
	@ValueSource(strings = { "/", "/members", "/members?name=a%20b&page=2", "/pods/1//2" })
	void aPageIsShownAfterSigningIn(String page) {
		Cookie cookie = cookieFor("GET", page, "text/html,*/*");
		assertThat(cookie).isNotNull();
		assertThat(wantedBy(cookie)).isEqualTo(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example", "/\\evil.example", "/\\/evil.example", "/a\\b",
			"evil.example", "/\t/evil.example", "/a\r\nLocation: https://evil.example", "" })
	void aPlantedCookieLeadsNowhere(String page) {
		String value = Base64.getUrlEncoder().encodeToString(page.getBytes(StandardCharsets.ISO_8859_1));
		assertThat(wantedBy(new Cookie("alkimos-page", value))).isNull();
	}

	@Test
	void whatIsNotACookieOfOursIsIgnored() {
		assertThat(wantedBy(new Cookie("alkimos-page", "%%%"))).isNull();
	}

	@Test
	void whatIsNoPageIsNotRemembered() {
		assertThat(cookieFor("POST", "/members", "text/html")).isNull();
		assertThat(cookieFor("GET", "/favicon.ico", "image/png")).isNull();
		assertThat(cookieFor("GET", "/members?name=" + "a".repeat(2000), "text/html")).isNull();
	}

	@Test
	void afterwardsItIsForgotten() {
		var request = new MockHttpServletRequest();
		request.setCookies(cookieFor("GET", "/members", "text/html"));
		var response = new MockHttpServletResponse();
		this.pages.removeRequest(request, response);
		assertThat(response.getCookie("alkimos-page").getMaxAge()).isZero();
	}

	private @Nullable Cookie cookieFor(String method, String page, String accept) {
		String[] parts = page.split("\\?", 2);
		var request = new MockHttpServletRequest(method, parts[0]);
		request.setQueryString((parts.length > 1) ? parts[1] : null);
		request.addHeader("Accept", accept);
		var response = new MockHttpServletResponse();
		this.pages.saveRequest(request, response);
		return response.getCookie("alkimos-page");
	}

	private @Nullable String wantedBy(Cookie cookie) {
		var request = new MockHttpServletRequest();
		request.setCookies(cookie);
		SavedRequest found = this.pages.getRequest(request, new MockHttpServletResponse());
		return (found != null) ? found.getRedirectUrl() : null;
	}

}
