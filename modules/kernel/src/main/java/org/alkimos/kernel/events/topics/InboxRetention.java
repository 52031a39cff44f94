package org.alkimos.kernel.events.topics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

import org.alkimos.kernel.cleanup.CleanUpSettings;
import org.alkimos.kernel.cleanup.ExpiringRows;
import org.alkimos.kernel.cleanup.ExpiringRows.Consent;
import org.alkimos.kernel.cleanup.ExpiringRows.Consent.Refused;
import org.alkimos.kernel.events.EventSettings;
import org.alkimos.kernel.events.EventTopics;
import org.alkimos.kernel.events.TopicNames;

/**
 * Topics, and the clean-up of the inbox. Inbox rows must outlive the records at the
 * broker: a record that is read again after its row was deleted would take effect twice.
 */
@Configuration(proxyBeanMethods = false)
class InboxRetention {

	private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);

	@Bean
	TopicKeeper topicKeeper(KafkaAdmin kafka, TopicNames names, Clock clock, EventSettings events,
			CleanUpSettings settings) {
		return new TopicKeeper(kafka, EventTopics.publishers().stream().map(names::topicOf).toList(), clock,
				events.topicsCheckedEvery(), (status) -> {
					if (consent(status, settings.inbox()) instanceof Refused refused) {
						log.error("kernel.inbox will not be cleaned up: {}", refused.reason());
					}
				});
	}

	@Bean
	ExpiringRows expiringInbox(CleanUpSettings settings, TopicKeeper topics) {
		return new ExpiringRows("kernel.inbox", settings.inbox(), """
				delete from kernel.inbox where (tenant_id, consumer, event_id) in (
				  select tenant_id, consumer, event_id from kernel.inbox
				  where claimed_at < :before order by claimed_at limit :batch)""",
				() -> consent(topics.status(), settings.inbox()));
	}

	static Consent consent(TopicStatus topics, Duration kept) {
		if (kept.isZero()) {
			return new Consent.Given();
		}
		if (!topics.complete()) {
			return new Consent.Later("the retention of the topics is not known yet");
		}
		List<String> outliving = topics.outliving(kept);
		return outliving.isEmpty() ? new Consent.Given()
				: new Refused(("alkimos.clean-up.inbox is %s, but records of these topics can be older"
						+ " (retention.ms plus segment.ms): %s")
					.formatted(kept, String.join(", ", outliving)));
	}

}
