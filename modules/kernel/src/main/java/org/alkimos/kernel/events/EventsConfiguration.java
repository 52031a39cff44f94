package org.alkimos.kernel.events;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

	@Bean
	EventCodec eventCodec() {
		return new EventCodec();
	}

	/**
	 * The relay sees the outbox of all institutions and nothing else; it has a role and a
	 * pool of its own.
	 */
	@Bean
	OutboxRelay outboxRelay(OutboxBell bell, KafkaOperations<String, byte[]> kafka,
			@Value("${spring.datasource.url}") String url, @Value("${alkimos.relay.username}") String username,
			@Value("${alkimos.relay.password}") String password) {
		var dataSource = relayDataSource(url, username, password);
		var lanes = new OutboxLanes(JdbcClient.create(dataSource),
				new TransactionTemplate(new JdbcTransactionManager(dataSource)), kafka);
		return new OutboxRelay(lanes, bell, dataSource);
	}

	private static HikariDataSource relayDataSource(String url, String username, String password) {
		var dataSource = new HikariDataSource();
		dataSource.setPoolName("outbox-relay");
		dataSource.setJdbcUrl(url);
		dataSource.setUsername(username);
		dataSource.setPassword(password);
		dataSource.setMaximumPoolSize(2);
		dataSource.setMinimumIdle(1);
		return dataSource;
	}

	@Bean
	KafkaAdmin.NewTopics eventTopics(@Value("${alkimos.events.partitions:6}") int partitions) {
		return new KafkaAdmin.NewTopics(EventTopics.publishers()
			.stream()
			.map((publisher) -> TopicBuilder.name(EventCodec.topicOf(publisher)).partitions(partitions).build())
			.toArray(NewTopic[]::new));
	}

	@Bean
	SubscriberContainers subscriberContainers(ObjectProvider<Subscriber<?>> subscribers, EventCodec codec,
			JdbcClient jdbc, PlatformTransactionManager transactionManager,
			ConsumerFactory<String, byte[]> consumerFactory) {
		return new SubscriberContainers(subscribers.orderedStream().toList(), codec, jdbc,
				new TransactionTemplate(transactionManager), consumerFactory);
	}

}
