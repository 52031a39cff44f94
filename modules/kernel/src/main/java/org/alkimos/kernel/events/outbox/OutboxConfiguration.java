package org.alkimos.kernel.events.outbox;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;

import org.alkimos.kernel.events.DeliveryWatch;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.tenancy.RelayDatabase;

/** The relay from the outbox to the broker. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

	@Bean
	OutboxRelay outboxRelay(OutboxSignal bell, KafkaOperations<String, byte[]> kafka, RelayDatabase database,
			TopicNames names, ObjectProvider<DeliveryWatch> watch) {
		return new OutboxRelay(new OutboxPartitions(database.jdbc(), database.transaction(), kafka, names,
				watch.getIfAvailable(() -> DeliveryWatch.NOBODY)), bell);
	}

}
