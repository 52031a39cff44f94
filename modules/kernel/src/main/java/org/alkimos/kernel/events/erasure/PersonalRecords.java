package org.alkimos.kernel.events.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.core.ConsumerFactory;

import org.alkimos.kernel.events.EventAddress;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.tenancy.PersonId;

/** Finds records at the broker that carry personal data of a person. */
class PersonalRecords {

	private static final Duration POLL = Duration.ofMillis(500);

	private final ConsumerFactory<String, byte[]> consumers;

	PersonalRecords(ConsumerFactory<String, byte[]> consumers) {
		this.consumers = consumers;
	}

	/**
	 * Returns the offset after the person's last such record, for each partition that has
	 * one.
	 * @param topics topics that may contain such records
	 * @param harmless types of events that carry no personal data
	 */
	Map<TopicPartition, Long> behindLast(PersonId person, Collection<String> topics, Collection<String> harmless) {
		var settings = new Properties();
		settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
		String mark = EventCodec.mark(person);
		Map<TopicPartition, Long> found = new HashMap<>();
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer("alkimos-erasure", null, null,
				settings)) {
			List<TopicPartition> partitions = topics.stream()
				.flatMap((topic) -> consumer.partitionsFor(topic)
					.stream()
					.map((one) -> new TopicPartition(topic, one.partition())))
				.toList();
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
					if (tells(message, harmless, mark)) {
						found.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
					}
				}
			}
		}
		return found;
	}

	/** Records that are not ours may lack a type or a value. */
	private static boolean tells(ConsumerRecord<String, byte[]> message, Collection<String> harmless, String mark) {
		return message.value() != null && !harmless.contains(EventAddress.of(message).type())
				&& new String(message.value(), StandardCharsets.UTF_8).contains(mark);
	}

}
