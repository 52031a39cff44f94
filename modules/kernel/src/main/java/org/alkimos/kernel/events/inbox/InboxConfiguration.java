package org.alkimos.kernel.events.inbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.events.DeliveryWatch;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventSettings;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.parked.FailedEvents;
import org.alkimos.kernel.observation.Traces;

/** Delivery of received events to the modules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RestoredData.class)
class InboxConfiguration {

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
			.forEach((module, subscriptions) -> byModule.put(module, new Inbox(module, subscriptions, jdbc, failures,
					transaction, watch.getIfAvailable(() -> DeliveryWatch.NOBODY))));
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

}
