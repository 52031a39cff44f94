package org.alkimos.kernel.events;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Names, settings, and encoding of events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ TopicNames.class, EventSettings.class })
class EventsConfiguration {

	@Bean
	EventCodec eventCodec() {
		return new EventCodec();
	}

	@Bean
	PersonalEvents personalEvents() {
		return PersonalEvents.onClassPath();
	}

	@Bean
	KafkaAdmin.NewTopics eventTopics(TopicNames names, EventSettings settings) {
		return new KafkaAdmin.NewTopics(EventTopics.publishers()
			.stream()
			.map((publisher) -> TopicBuilder.name(names.topicOf(publisher)).partitions(settings.partitions()).build())
			.toArray(NewTopic[]::new));
	}

}
