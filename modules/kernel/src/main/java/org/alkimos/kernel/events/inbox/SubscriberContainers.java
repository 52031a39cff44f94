package org.alkimos.kernel.events.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

import org.alkimos.kernel.events.TopicNames;

/** One consumer group per module, reading every topic its subscribers ask for. */
class SubscriberContainers implements SmartLifecycle {

	/** Only an unavailable database makes a consumer repeat a record. */
	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

	private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;

	private volatile boolean running;

	SubscriberContainers(Inboxes inboxes, ConsumerFactory<String, byte[]> consumers, TopicNames names,
			RestoredData restored, int concurrency) {
		this.containers = inboxes.byModule()
			.entrySet()
			.stream()
			.map((module) -> container(names, module.getKey(), module.getValue(), consumers, restored))
			.toList();
		this.containers.forEach((container) -> container.setConcurrency(concurrency));
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
		container.setCommonErrorHandler(waitForTheDatabase());
		return container;
	}

	/** What fails for another reason never reaches the container: {@link Inbox}. */
	private static DefaultErrorHandler waitForTheDatabase() {
		var backOff = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
		backOff.setMaxInterval(LONGEST_PAUSE.toMillis());
		var handler = new DefaultErrorHandler(backOff);
		// None is fatal: with the default list, a conversion error would skip the record.
		handler.setClassifications(Map.of(), true);
		handler.setLogLevel(KafkaException.Level.WARN);
		return handler;
	}

	/** Modules whose consumers have stopped though the application runs. */
	List<String> stopped() {
		return this.containers.stream()
			.filter((container) -> !container.isRunning() || !container.isInExpectedState())
			.map((container) -> String.valueOf(container.getBeanName()))
			.toList();
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
