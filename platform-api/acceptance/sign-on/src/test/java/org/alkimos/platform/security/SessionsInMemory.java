package org.alkimos.platform.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.PrincipalNameIndexResolver;
import org.springframework.session.Session;

/** A defect to plant: sessions that one instance keeps to itself. */
@TestConfiguration(proxyBeanMethods = false)
class SessionsInMemory {

	@Bean
	@Primary
	FindByIndexNameSessionRepository<MapSession> ownSessions() {
		return new OwnSessions(new ConcurrentHashMap<>());
	}

	private static final class OwnSessions extends MapSessionRepository
			implements FindByIndexNameSessionRepository<MapSession> {

		private final Map<String, Session> sessions;

		private final PrincipalNameIndexResolver<MapSession> names = new PrincipalNameIndexResolver<>();

		OwnSessions(Map<String, Session> sessions) {
			super(sessions);
			this.sessions = sessions;
		}

		@Override
		public Map<String, MapSession> findByIndexNameAndIndexValue(String index, String value) {
			return this.sessions.values()
				.stream()
				.map(MapSession::new)
				.filter((session) -> value.equals(this.names.resolveIndexValueFor(session)))
				.collect(Collectors.toMap(MapSession::getId, (session) -> session));
		}

	}

}
