package org.alkimos.platform.sessions;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts quiet sessions between Spring Session's filter and its repository. */
@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

	/** The repository itself stays a bean: sign-outs end sessions through it. */
	@Bean
	static BeanPostProcessor quietSessions(ObjectProvider<SessionRepository<? extends Session>> sessions,
			ObjectProvider<CookieSerializer> cookie) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String beanName) {
				return (bean instanceof SessionRepositoryFilter<?>) ? quiet(sessions.getObject(), cookie.getObject())
						: bean;
			}
		};
	}

	/** Two requests of one session can leave a message at the same time. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgreSql() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	private static SessionRepositoryFilter<?> quiet(SessionRepository<? extends Session> stored,
			CookieSerializer cookie) {
		var ids = new CookieHttpSessionIdResolver();
		ids.setCookieSerializer(cookie);
		var filter = QuietSessionFilter.over(stored);
		filter.setHttpSessionIdResolver(ids);
		return filter;
	}

}
