package org.alkimos.kernel.events.erasure;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.core.KafkaAdmin;

import org.alkimos.kernel.events.erasure.EventTraces.NotYet;

/** Records at the broker, accessed through the Kafka admin client. */
class BrokerRecords {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final KafkaAdmin kafka;

	BrokerRecords(KafkaAdmin kafka) {
		this.kafka = kafka;
	}

	/**
	 * Waits until every consumer group has caught up with the current end offsets, up to
	 * a short timeout.
	 * @param readers the consumer groups of each topic
	 * @throws NotYet if a group still lags
	 */
	void awaitReaders(Map<String, Set<String>> readers) {
		try (Admin admin = admin()) {
			Map<TopicPartition, Long> ends = offsets(admin, partitions(admin, readers.keySet()), OffsetSpec.latest());
			long giveUp = System.nanoTime() + PATIENCE.toNanos();
			while (!read(admin, ends, readers).equals(ends)) {
				if (System.nanoTime() > giveUp) {
					throw new NotYet("A module has not read everything yet");
				}
				TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotYet("Interrupted");
		}
	}

	/** Deletes records before these offsets; other partitions are untouched. */
	void deleteBefore(Map<TopicPartition, Long> offsets) {
		if (!offsets.isEmpty()) {
			try (Admin admin = admin()) {
				get(admin
					.deleteRecords(offsets.entrySet()
						.stream()
						.collect(Collectors.toMap(Map.Entry::getKey,
								(one) -> RecordsToDelete.beforeOffset(one.getValue()))))
					.all());
			}
		}
	}

	private Admin admin() {
		return Admin.create(this.kafka.getConfigurationProperties());
	}

	private static Collection<TopicPartition> partitions(Admin admin, Set<String> topics) {
		return get(admin.describeTopics(topics).allTopicNames()).entrySet()
			.stream()
			.flatMap((topic) -> topic.getValue()
				.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.getKey(), partition.partition())))
			.toList();
	}

	private static Map<TopicPartition, Long> offsets(Admin admin, Collection<TopicPartition> partitions,
			OffsetSpec which) {
		return get(admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), (one) -> which)))
			.all()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (at) -> at.getValue().offset()));
	}

	/** Returns the lowest committed offset of all groups, up to these end offsets. */
	private static Map<TopicPartition, Long> read(Admin admin, Map<TopicPartition, Long> ends,
			Map<String, Set<String>> readers) {
		Map<TopicPartition, Long> first = offsets(admin, ends.keySet(), OffsetSpec.earliest());
		Map<TopicPartition, Long> read = new HashMap<>(ends);
		Set<String> groups = readers.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		for (String group : groups) {
			var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
			read.replaceAll((partition, upTo) -> {
				if (!readers.getOrDefault(partition.topic(), Set.of()).contains(group)) {
					return upTo;
				}
				var mark = committed.get(partition);
				long at = (mark != null) ? mark.offset() : Objects.requireNonNull(first.get(partition));
				return Math.min(upTo, at);
			});
		}
		return read;
	}

	private static <T> T get(KafkaFuture<T> answer) {
		try {
			return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotYet("Interrupted");
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new NotYet("The broker did not answer: " + ex.getClass().getSimpleName());
		}
	}

}
