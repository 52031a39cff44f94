package org.alkimos.kernel.events.erasure;

import java.time.Duration;
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
import org.alkimos.kernel.events.PersonalEvents;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.tenancy.PersonId;

/** Finds records at the broker that carry personal data of a person. */
class PersonalRecords {

	private static final Duration POLL = Duration.ofMillis(500);

	private final ConsumerFactory<String, byte[]> consumers;

	private final PersonalEvents personal;

	private final TopicNames names;

	PersonalRecords(ConsumerFactory<String, byte[]> consumers, PersonalEvents personal, TopicNames names) {
		this.consumers = consumers;
		this.personal = personal;
		this.names = names;
	}

	/**
	 * Returns the offset after the person's last such record, for each partition that has
	 * one.
	 */
	Map<TopicPartition, Long> behindLast(PersonId person) {
		var settings = new Properties();
		settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
		Map<TopicPartition, Long> found = new HashMap<>();
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer("alkimos-erasure", null, null,
				settings)) {
			List<TopicPartition> partitions = partitions(consumer);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
					if (tells(message, person)) {
						found.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
					}
				}
			}
		}
		return found;
	}

	private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
		return this.personal.records()
			.stream()
			.map(this.names::topicOf)
			.distinct()
			.flatMap((topic) -> consumer.partitionsFor(topic)
				.stream()
				.map((one) -> new TopicPartition(topic, one.partition())))
			.toList();
	}

	/** Records that are not ours may lack a type or a value. */
	private boolean tells(ConsumerRecord<String, byte[]> message, PersonId person) {
		return message.value() != null
				&& this.personal.isAbout(person, EventAddress.of(message).type(), message.value());
	}

}
