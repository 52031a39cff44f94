package org.alkimos.kernel.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.alkimos.kernel.cleanup.CleanUpSettings;
import org.alkimos.kernel.cleanup.ExpiringRows;
import org.alkimos.kernel.events.topics.TopicKeeper;
import org.alkimos.kernel.events.topics.TopicStatus;

/**
 * Inbox rows must outlive the records at the broker: a record that is read again after
 * its row was deleted would take effect twice.
 */
@Configuration(proxyBeanMethods = false)
class InboxRetention {

	@Bean
	ExpiringRows expiringInbox(CleanUpSettings settings, TopicKeeper topics) {
		return new ExpiringRows("kernel.inbox", settings.inbox(), """
				delete from kernel.inbox where (tenant_id, consumer, event_id) in (
				  select tenant_id, consumer, event_id from kernel.inbox
				  where claimed_at < :before order by claimed_at limit :batch)""",
				() -> objection(topics.status(), settings.inbox()));
	}

	static Optional<String> objection(TopicStatus topics, Duration kept) {
		if (!topics.complete()) {
			return Optional.of("the retention of the topics is unknown while the broker is away");
		}
		List<String> outliving = topics.outliving(kept);
		return outliving.isEmpty() ? Optional.empty()
				: Optional.of(("alkimos.clean-up.inbox is %s, but records of these topics can be older"
						+ " (retention.ms plus segment.ms): %s")
					.formatted(kept, String.join(", ", outliving)));
	}

}
