package org.alkimos.kernel.events;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.observation.Traces;
import org.alkimos.kernel.people.ErasureList;
import org.alkimos.kernel.tenancy.RelayDatabase;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ RestoredData.class, TopicNames.class, EventSettings.class })
class EventsConfiguration {

	static final DeliveryWatch NOBODY = (step) -> {
	};

	@Bean
	EventCodec eventCodec() {
		return new EventCodec();
	}

	@Bean
	OutboxRelay outboxRelay(OutboxSignal bell, KafkaOperations<String, byte[]> kafka, RelayDatabase database,
			TopicNames names, ObjectProvider<DeliveryWatch> watch) {
		return new OutboxRelay(new OutboxPartitions(database.jdbc(), database.transaction(), kafka, names,
				watch.getIfAvailable(() -> NOBODY)), bell);
	}

	@Bean
	KafkaAdmin.NewTopics eventTopics(TopicNames names, EventSettings settings) {
		return new KafkaAdmin.NewTopics(EventTopics.publishers()
			.stream()
			.map((publisher) -> TopicBuilder.name(names.topicOf(publisher)).partitions(settings.partitions()).build())
			.toArray(NewTopic[]::new));
	}

	@Bean
	ParkedRows parkedRows(JdbcClient jdbc, RelayDatabase database, TopicNames names) {
		return new ParkedRows(jdbc, database.jdbc(), names);
	}

	/** One inbox per subscribing module. */
	@Bean
	Inboxes inboxes(ObjectProvider<Subscriber<?>> subscribers, EventCodec codec, TopicNames names, JdbcClient jdbc,
			FailedEvents failures, PlatformTransactionManager transactionManager, ObjectProvider<DeliveryWatch> watch,
			Traces traces) {
		var transaction = new TransactionTemplate(transactionManager);
		Map<String, Inbox> byModule = new TreeMap<>();
		subscribers.orderedStream()
			.<Subscription<?>>map((subscriber) -> Subscription.of(subscriber, codec, names, traces))
			.collect(Collectors.groupingBy(Subscription::module))
			.forEach((module, subscriptions) -> byModule.put(module,
					new Inbox(module, subscriptions, jdbc, failures, transaction, watch.getIfAvailable(() -> NOBODY))));
		return new Inboxes(byModule);
	}

	@Bean
	SubscriberContainers subscriberContainers(Inboxes inboxes, ConsumerFactory<String, byte[]> consumerFactory,
			TopicNames names, RestoredData restored, EventSettings settings) {
		return new SubscriberContainers(inboxes, consumerFactory, names, restored, settings.concurrency());
	}

	@Bean
	ConsumerGroups consumerGroups(Inboxes inboxes, TopicNames names) {
		return ConsumerGroups.of(inboxes, names);
	}

	@Bean
	EventTraces eventTraces(RelayDatabase database, ParkedRows parked, TopicNames names,
			ObjectProvider<Inboxes> inboxes, KafkaAdmin kafka, ConsumerFactory<String, byte[]> consumers,
			PlatformTransactionManager transactionManager) {
		return new EventTraces(database.jdbc(), parked, inboxes::getObject, names, new BrokerRecords(kafka),
				new PersonalRecords(consumers), new TransactionTemplate(transactionManager));
	}

	@Bean
	ErasureList erasureList(RelayDatabase database) {
		return new ErasureList(database.jdbc());
	}

	@Bean
	ParkedEvents parkedEvents(ParkedRows rows, Inboxes inboxes, AuditTrail audit,
			PlatformTransactionManager transactionManager) {
		return new ParkedEvents(rows, inboxes, audit, new TransactionTemplate(transactionManager));
	}

}
