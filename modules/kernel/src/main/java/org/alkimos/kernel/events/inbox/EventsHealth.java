package org.alkimos.kernel.events.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

import org.alkimos.kernel.events.outbox.OutboxRelay;
import org.alkimos.kernel.events.parked.DatabaseFailures;
import org.alkimos.kernel.events.parked.RetryRows;
import org.alkimos.kernel.events.parked.RetryRows.Counts;
import org.alkimos.kernel.events.topics.TopicKeeper;
import org.alkimos.kernel.events.topics.TopicStatus;

/** Health of event delivery: topics, relay, consumers. */
@Configuration(proxyBeanMethods = false)
class EventsHealth {

	/** The relay looks every half second and takes seconds where the broker is slow. */
	private static final Duration RELAY_BEHIND = Duration.ofSeconds(30);

	@Bean
	HealthContributor eventsHealthContributor(TopicKeeper topics, OutboxRelay relay, SubscriberContainers consumers,
			RetryRows retries) {
		return CompositeHealthContributor
			.fromMap(Map.<String, HealthContributor>of("topics", (HealthIndicator) () -> topics(topics.status()),
					"relay", (HealthIndicator) () -> relay(relay.behindFor()), "consumers",
					(HealthIndicator) () -> consumers(consumers.stopped(), retries)));
	}

	private static Health topics(TopicStatus status) {
		Health.Builder health = status.complete() ? Health.up() : Health.down();
		health.withDetail("checkedAt", status.at()).withDetail("missing", status.missing());
		if (status.failure() != null) {
			health.withDetail("failure", status.failure());
		}
		return health.build();
	}

	private static Health relay(Duration behind) {
		return ((behind.compareTo(RELAY_BEHIND) < 0) ? Health.up() : Health.down())
			.withDetail("secondsBehind", behind.toSeconds())
			.build();
	}

	/**
	 * Parked events wait for an operator, and those of unknown types for a newer version;
	 * they are no fault of this instance.
	 */
	private static Health consumers(List<String> stopped, RetryRows retries) {
		Health.Builder health = stopped.isEmpty() ? Health.up() : Health.down();
		health.withDetail("stopped", stopped);
		try {
			Counts counts = retries.counts();
			health.withDetail("retrying", counts.retrying())
				.withDetail("parked", counts.parked())
				.withDetail("unknown", counts.unknown());
		}
		catch (DataAccessException ex) {
			health.down().withDetail("failure", DatabaseFailures.rootOf(ex));
		}
		return health.build();
	}

}
