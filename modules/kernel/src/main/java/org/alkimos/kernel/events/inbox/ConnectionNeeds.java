package org.alkimos.kernel.events.inbox;

import java.util.OptionalInt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.alkimos.kernel.events.EventSettings;

/** Compares the connection pool with the threads that may each hold a connection. */
@Configuration(proxyBeanMethods = false)
class ConnectionNeeds {

	private static final Logger log = LoggerFactory.getLogger(ConnectionNeeds.class);

	/** Requests of two institutions with the default share of five each. */
	private static final int FOR_REQUESTS = 10;

	@Bean
	SmartInitializingSingleton connectionCheck(Inboxes inboxes, EventSettings events,
			@Value("${db-scheduler.threads:10}") int jobs,
			@Value("${spring.datasource.hikari.maximum-pool-size:10}") int pool) {
		return () -> tooFew(inboxes.byModule().size(), events, jobs, pool).ifPresent((needed) -> log.warn(
				"spring.datasource.hikari.maximum-pool-size is {}. Events and jobs can take"
						+ " every connection from requests; set it to {} or more, or lower alkimos.events.concurrency",
				pool, needed));
	}

	/** The size that is needed, if the pool is smaller. */
	static OptionalInt tooFew(int modules, EventSettings events, int jobs, int pool) {
		int needed = modules * events.concurrency() + events.retry().threads() + jobs + FOR_REQUESTS;
		return (pool < needed) ? OptionalInt.of(needed) : OptionalInt.empty();
	}

}
