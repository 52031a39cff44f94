package org.alkimos.platform.entrance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

import org.alkimos.kernel.encryption.SigningKeys;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone who reads the database or a backup, and wants to continue somebody's session.
 */
@PlatformTest
class CopiedSessionsTests {

	private static final String KEY = "0123456789abcdef0123456789abcdef";

	private static final String NEXT = "fedcba9876543210fedcba9876543210";

	private static final String WRITTEN = "alkimos=([^;]+);.*";

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	@Autowired
	private CookieSerializer cookies;

	@Autowired
	private FindByIndexNameSessionRepository<? extends Session> sessions;

	@Test
	void noCookieIsMadeOfARow() {
		String id = signedIn(this.sessions);
		String row = Superuser.connect(this.environment)
			.sql("select primary_id from platform.session where session_id = ?")
			.param(id)
			.query(String.class)
			.single();
		Stream.of(id, row, id + ".", id + "." + id, id + "." + row, "." + id, id + "." + signed(KEY, id))
			.flatMap((value) -> Stream.of(value, encoded(value)))
			.forEach((value) -> assertThat(signsIn(value)).as(value).isFalse());
		assertThat(signsIn(written(this.cookies, id))).isTrue();
	}

	/** Else whoever has a cookie of their own would change the ID in it. */
	@Test
	void aSignatureHoldsForItsOwnSessionAlone() {
		String mine = signedIn(this.sessions);
		String signature = decoded(written(this.cookies, mine)).substring(mine.length());
		assertThat(signsIn(encoded(mine + signature))).isTrue();
		assertThat(signsIn(encoded(signedIn(this.sessions) + signature))).isFalse();
	}

	@Test
	void sessionsOutliveTheirKeyAsLongAsItIsKnown() {
		String before = written(new SessionCookie(new SigningKeys(KEY, List.of())), "session");
		assertThat(read(new SessionCookie(new SigningKeys(NEXT, List.of(KEY))), before)).containsExactly("session");
		assertThat(read(new SessionCookie(new SigningKeys(NEXT, List.of())), before)).isEmpty();
	}

	/**
	 * The sign-in page leads people who are signed in away, and is shown to all others.
	 */
	private boolean signsIn(String cookie) {
		return this.api.anonymous()
			.get()
			.uri("/sign-in")
			.header(HttpHeaders.COOKIE, "alkimos=" + cookie)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.is3xxRedirection();
	}

	private static <S extends Session> String signedIn(FindByIndexNameSessionRepository<S> sessions) {
		S session = sessions.createSession();
		var token = new OidcIdToken("token", Instant.now(), Instant.now().plusSeconds(600),
				Map.of("iss", "https://sign-on.example.org/realms/alkimos", "sub", UUID.randomUUID().toString()));
		var person = new OAuth2AuthenticationToken(new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token),
				AuthorityUtils.NO_AUTHORITIES, "alkimos");
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(person));
		sessions.save(session);
		return session.getId();
	}

	private static String signed(String key, String id) {
		return new SigningKeys(key, List.of()).of("alkimos session cookies").sign(id);
	}

	private static String written(CookieSerializer cookies, String id) {
		var response = new MockHttpServletResponse();
		cookies.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, id));
		return String.valueOf(response.getHeader(HttpHeaders.SET_COOKIE)).replaceFirst(WRITTEN, "$1");
	}

	private static List<String> read(CookieSerializer cookies, String value) {
		var request = new MockHttpServletRequest();
		request.setCookies(new jakarta.servlet.http.Cookie("alkimos", value));
		return cookies.readCookieValues(request);
	}

	private static String encoded(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String decoded(String text) {
		return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
	}

}
