package org.alkimos.kernel.events.parked;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.events.EventSettings;
import org.alkimos.kernel.events.EventTopics;
import org.alkimos.kernel.events.PersonalEvents;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.tenancy.RelayDatabase;

/** Parked events and retries of failed ones. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

	@Bean
	ParkedRows parkedRows(JdbcClient jdbc, RelayDatabase database, TopicNames names, PersonalEvents personal) {
		return new ParkedRows(jdbc, database.jdbc(), names, personal);
	}

	@Bean
	RetryRows retryRows(JdbcClient jdbc, RelayDatabase database, TopicNames names) {
		return new RetryRows(jdbc, database.jdbc(), names, EventTopics.kinds());
	}

	@Bean
	FailedEvents failedEvents(ParkedRows parked, RetryRows retries, EventSettings settings) {
		return new FailedEvents(parked, retries, settings.retry());
	}

	@Bean
	RetryWorkers retryWorkers(ParkedRows parked, RetryRows retries, FailedEvents failures, Recipients recipients,
			PlatformTransactionManager transactionManager, EventSettings settings) {
		var events = new EventRetries(parked, retries, failures, recipients, transactionManager);
		return new RetryWorkers(retries, events, settings.retry().threads());
	}

	@Bean
	ParkedEvents parkedEvents(ParkedRows rows, Recipients recipients, AuditTrail audit,
			PlatformTransactionManager transactionManager) {
		return new ParkedEvents(rows, recipients, audit, transactionManager);
	}

}
