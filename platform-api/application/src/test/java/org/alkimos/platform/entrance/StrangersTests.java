package org.alkimos.platform.entrance;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;

/** A flood of requests by people who are not signed in must not fill the database. */
@PlatformTest
class StrangersTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	@ParameterizedTest
	@ValueSource(strings = { "/", "/members", "/members?name=a%20b", "/sign-in", "/sign-in/nobody", "/invitations/x",
			"/nothing/here", "/signed-out", "/sign-in-failed", "/invitation-refused", "/problems", "/docs/api",
			"/error" })
	void aPageBeginsNoSession(String path) throws Exception {
		Set<String> before = sessions();
		get(path);
		assertThat(sessions()).isEqualTo(before);
		assertThat(this.cookies.getCookieStore().getCookies())
			.noneMatch((cookie) -> cookie.getName().equals("alkimos"));
	}

	@Test
	void neitherDoesAFormThatIsRefused() throws Exception {
		Set<String> before = sessions();
		assertThat(post("/sign-in", "email=a@b.example").statusCode()).isEqualTo(403);
		assertThat(post("/logout", "a=b").statusCode()).isEqualTo(403);
		assertThat(post("/members", "a=b").statusCode()).isEqualTo(403);
		assertThat(sessions()).isEqualTo(before);
	}

	@Test
	void aSignInThatBeginsDoes() throws Exception {
		Set<String> before = sessions();
		get("/oauth2/authorization/alkimos");
		assertThat(sessions()).hasSize(before.size() + 1);
	}

	/** 422: the form was taken, and asks for an address. */
	@Test
	void aFormIsTakenWithTheTokenOfThisBrowserAlone() throws Exception {
		String token = tokenIn(get("/sign-in").body());
		assertThat(post("/sign-in", "email=&_csrf=" + token).statusCode()).isEqualTo(422);
		assertThat(post("/sign-in", "email=&_csrf=" + tokenIn(get("/sign-in").body())).statusCode()).isEqualTo(422);
		this.cookies.getCookieStore().removeAll();
		assertThat(post("/sign-in", "email=&_csrf=" + token).statusCode()).isEqualTo(403);
		get("/sign-in");
		assertThat(post("/sign-in", "email=&_csrf=" + token).statusCode()).isEqualTo(403);
	}

	@Test
	void aFormIsTakenAlsoAfterASignInHasBegun() throws Exception {
		String token = tokenIn(get("/sign-in").body());
		get("/oauth2/authorization/alkimos");
		assertThat(post("/sign-in", "email=&_csrf=" + token).statusCode()).isEqualTo(422);
	}

	private static String tokenIn(String page) {
		Matcher token = TOKEN.matcher(page);
		assertThat(token.find()).isTrue();
		return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").GET());
	}

	private HttpResponse<String> post(String path, String form) throws Exception {
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create(this.api.address() + path);
	}

	private Set<String> sessions() {
		return new HashSet<>(Superuser.connect(this.environment)
			.sql("select primary_id from platform.session")
			.query(String.class)
			.list());
	}

}
