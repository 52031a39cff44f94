package org.alkimos.kernel.events;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.events.topics.TopicKeeper;
import org.alkimos.kernel.tenancy.RelayDatabase;

/** Topics that appear late, and events that fail. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

	@Bean
	TopicKeeper topicKeeper(KafkaAdmin kafka, Clock clock) {
		return new TopicKeeper(kafka, EventTopics.publishers().stream().map(EventCodec::topicOf).toList(), clock);
	}

	@Bean
	RetryRows retryRows(JdbcClient jdbc, RelayDatabase database) {
		return new RetryRows(jdbc, database.jdbc());
	}

	@Bean
	FailedEvents failedEvents(ParkedRows parked, RetryRows retries, EventSettings settings) {
		return new FailedEvents(parked, retries, settings.retry());
	}

	@Bean
	RetryWorkers retryWorkers(ParkedRows parked, RetryRows retries, FailedEvents failures, Inboxes inboxes,
			PlatformTransactionManager transactionManager, EventSettings settings) {
		var events = new EventRetries(parked, retries, failures, inboxes, new TransactionTemplate(transactionManager));
		return new RetryWorkers(retries, events, settings.retry().threads());
	}

}
