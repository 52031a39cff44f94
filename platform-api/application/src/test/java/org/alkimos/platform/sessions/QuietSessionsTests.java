package org.alkimos.platform.sessions;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;

import static org.assertj.core.api.Assertions.assertThat;

class QuietSessionsTests {

	private final Counting stored = new Counting();

	private final QuietSessionFilter<MapSession> filter = QuietSessionFilter.over(this.stored);

	@Test
	void aRequestReadsItsSessionOnceAlsoAfterTheAnswerIsCommitted() throws ServletException, IOException {
		MapSession session = kept(Instant.now());
		ask(session.getId(), (request, response) -> {
			assertThat(sessionOf(request)).isEqualTo(session.getId());
			response.flushBuffer();
		});
		assertThat(this.stored.reads).isEqualTo(1);
	}

	@Test
	void theTimeOfTheLastAccessIsKeptByTheMinute() throws ServletException, IOException {
		Instant recent = Instant.now().minusSeconds(20);
		MapSession session = kept(recent);
		ask(session.getId(), (request, response) -> sessionOf(request));
		assertThat(this.stored.last(session.getId())).isEqualTo(recent);
		Instant longAgo = Instant.now().minusSeconds(90);
		MapSession older = kept(longAgo);
		ask(older.getId(), (request, response) -> sessionOf(request));
		assertThat(this.stored.last(older.getId())).isAfter(longAgo);
	}

	@Test
	void theTimeOfAShortSessionIsKeptMoreExactly() throws ServletException, IOException {
		Instant recent = Instant.now().minusSeconds(20);
		MapSession session = kept(recent);
		session.setMaxInactiveInterval(Duration.ofMinutes(2));
		this.stored.save(session);
		ask(session.getId(), (request, response) -> sessionOf(request));
		assertThat(this.stored.last(session.getId())).isAfter(recent);
	}

	@Test
	void whatIsPutIntoASessionIsSaved() throws ServletException, IOException {
		MapSession session = kept(Instant.now());
		ask(session.getId(), (request, response) -> ((HttpServletRequest) request).getSession().setAttribute("a", "b"));
		AtomicReference<@Nullable Object> found = new AtomicReference<>();
		ask(session.getId(),
				(request, response) -> found.set(((HttpServletRequest) request).getSession().getAttribute("a")));
		assertThat(found).hasValue("b");
	}

	@Test
	void aChangedIdLeavesNothingUnderTheOldOne() throws ServletException, IOException {
		MapSession session = kept(Instant.now());
		String before = session.getId();
		ask(before, (request, response) -> {
			((HttpServletRequest) request).getSession();
			((HttpServletRequest) request).changeSessionId();
		});
		ask(before, (request, response) -> assertThat(((HttpServletRequest) request).getSession(false)).isNull());
	}

	@Test
	void anEndedSessionIsGoneWithinTheRequest() throws ServletException, IOException {
		MapSession session = kept(Instant.now());
		ask(session.getId(), (request, response) -> {
			((HttpServletRequest) request).getSession().invalidate();
			assertThat(((HttpServletRequest) request).getSession(false)).isNull();
		});
		assertThat(this.stored.findById(session.getId())).isNull();
	}

	private static String sessionOf(jakarta.servlet.ServletRequest request) {
		return ((HttpServletRequest) request).getSession().getId();
	}

	private MapSession kept(Instant lastAccess) {
		var session = new MapSession();
		session.setLastAccessedTime(lastAccess);
		this.stored.save(session);
		return session;
	}

	private void ask(String id, FilterChain chain) throws ServletException, IOException {
		var cookie = new DefaultCookieSerializer();
		cookie.setCookieName("session");
		cookie.setUseBase64Encoding(false);
		var ids = new CookieHttpSessionIdResolver();
		ids.setCookieSerializer(cookie);
		this.filter.setHttpSessionIdResolver(ids);
		var request = new MockHttpServletRequest();
		request.setCookies(new Cookie("session", id));
		this.stored.reads = 0;
		this.filter.doFilter(request, new MockHttpServletResponse(), chain);
	}

	private static final class Counting extends MapSessionRepository {

		private int reads;

		Counting() {
			super(new ConcurrentHashMap<>());
		}

		@Override
		public @Nullable MapSession findById(String id) {
			this.reads++;
			return super.findById(id);
		}

		Instant last(String id) {
			MapSession found = super.findById(id);
			return (found != null) ? found.getLastAccessedTime() : Instant.EPOCH;
		}

	}

}
