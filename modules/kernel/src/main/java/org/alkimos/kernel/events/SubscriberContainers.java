package org.alkimos.kernel.events;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** One consumer group per module, reading every topic its subscribers ask for. */
class SubscriberContainers implements SmartLifecycle {

	private static final int ATTEMPTS = 8;

	private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;

	private volatile boolean running;

	SubscriberContainers(Inboxes inboxes, ConsumerFactory<String, byte[]> consumers, TopicNames names,
			RestoredData restored) {
		this.containers = inboxes.byModule()
			.entrySet()
			.stream()
			.map((module) -> container(names, module.getKey(), module.getValue(), consumers, restored))
			.toList();
	}

	private static ConcurrentMessageListenerContainer<String, byte[]> container(TopicNames names, String module,
			Inbox inbox, ConsumerFactory<String, byte[]> consumers, RestoredData restored) {
		var properties = new ContainerProperties(inbox.topics().toArray(String[]::new));
		properties.setGroupId(names.groupOf(module));
		properties.setMessageListener((MessageListener<String, byte[]>) (message) -> {
			if (!restored.isLost(message)) {
				inbox.receive(message);
			}
		});
		properties.setConsumerRebalanceListener(restored);
		var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
		container.setBeanName("events-" + module);
		container.setCommonErrorHandler(errorHandler(inbox));
		return container;
	}

	@SuppressWarnings("unchecked")
	private static DefaultErrorHandler errorHandler(Inbox inbox) {
		var backOff = new ExponentialBackOff(100, 2);
		backOff.setMaxInterval(2000);
		backOff.setMaxAttempts(ATTEMPTS);
		return new DefaultErrorHandler((message, cause) -> inbox.park((ConsumerRecord<String, byte[]>) message, cause),
				backOff);
	}

	@Override
	public void start() {
		this.containers.forEach(ConcurrentMessageListenerContainer::start);
		this.running = true;
	}

	@Override
	public void stop() {
		this.containers.forEach(ConcurrentMessageListenerContainer::stop);
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
