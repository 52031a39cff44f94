package org.alkimos.kernel.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import org.alkimos.kernel.tenancy.RelayDatabase;

/** Retries of failed events. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

	@Bean
	RetryRows retryRows(JdbcClient jdbc, RelayDatabase database, TopicNames names) {
		return new RetryRows(jdbc, database.jdbc(), names);
	}

	@Bean
	FailedEvents failedEvents(ParkedRows parked, RetryRows retries, EventSettings settings) {
		return new FailedEvents(parked, retries, settings.retry());
	}

	@Bean
	RetryWorkers retryWorkers(ParkedRows parked, RetryRows retries, FailedEvents failures, Inboxes inboxes,
			PlatformTransactionManager transactionManager, EventSettings settings) {
		var events = new EventRetries(parked, retries, failures, inboxes, transactionManager);
		return new RetryWorkers(retries, events, settings.retry().threads());
	}

}
