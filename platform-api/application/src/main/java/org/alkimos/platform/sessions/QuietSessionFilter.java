package org.alkimos.platform.sessions;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Spring Session's filter, with sessions that are read once per request. On its own, it
 * reads a session again after it has saved it, and saves it for every request.
 */
final class QuietSessionFilter<S extends Session> extends SessionRepositoryFilter<QuietSession<S>> {

	private final QuietSessions<S> sessions;

	private QuietSessionFilter(QuietSessions<S> sessions) {
		super(sessions);
		this.sessions = sessions;
	}

	static <S extends Session> QuietSessionFilter<S> over(SessionRepository<S> stored) {
		return new QuietSessionFilter<>(new QuietSessions<>(stored));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ScopedValue.CallableOp<Boolean, Exception> rest = () -> {
			super.doFilterInternal(request, response, chain);
			return true;
		};
		try {
			this.sessions.within(rest);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

}
