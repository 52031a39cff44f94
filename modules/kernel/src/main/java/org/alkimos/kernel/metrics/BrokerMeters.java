package org.alkimos.kernel.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaAdmin;

import org.alkimos.kernel.events.inbox.ConsumerGroups;

/** Consumer lag of each module's group. Every instance reports the same values. */
class BrokerMeters {

	private static final long PATIENCE_SECONDS = 10;

	private final KafkaAdmin kafka;

	private final ConsumerGroups groups;

	private final SampledGauge lag;

	BrokerMeters(MeterRegistry registry, KafkaAdmin kafka, ConsumerGroups groups) {
		this.kafka = kafka;
		this.groups = groups;
		this.lag = new SampledGauge(registry, "alkimos.consumer.lag", "module", null,
				"Records that the consumer group of a module has not processed yet");
	}

	void sample() {
		if (this.groups.byModule().isEmpty()) {
			return;
		}
		try (Admin admin = Admin.create(this.kafka.getConfigurationProperties())) {
			Set<TopicPartition> partitions = partitions(admin);
			Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
			Map<TopicPartition, Long> starts = offsets(admin, partitions, OffsetSpec.earliest());
			Map<String, Map<TopicPartition, OffsetAndMetadata>> read = read(admin);
			Map<String, Long> lags = new HashMap<>();
			this.groups.byModule().forEach((module, group) -> {
				List<String> topics = this.groups.topics().getOrDefault(group, List.of());
				lags.put(module,
						partitions.stream()
							.filter((partition) -> topics.contains(partition.topic()))
							.mapToLong((partition) -> lag(partition, ends, starts, read.getOrDefault(group, Map.of())))
							.sum());
			});
			this.lag.set(lags);
		}
	}

	private Map<String, Map<TopicPartition, OffsetAndMetadata>> read(Admin admin) {
		return get(admin
			.listConsumerGroupOffsets(this.groups.topics()
				.keySet()
				.stream()
				.collect(Collectors.toMap((group) -> group, (group) -> new ListConsumerGroupOffsetsSpec())))
			.all());
	}

	private Set<TopicPartition> partitions(Admin admin) {
		Set<String> topics = this.groups.topics().values().stream().flatMap(List::stream).collect(Collectors.toSet());
		return get(admin.describeTopics(topics).allTopicNames()).values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.collect(Collectors.toSet());
	}

	private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec which) {
		return get(admin
			.listOffsets(partitions.stream().collect(Collectors.toMap((partition) -> partition, (partition) -> which)))
			.all()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (at) -> at.getValue().offset()));
	}

	/** A group that has committed nothing reads from the start. */
	private static long lag(TopicPartition partition, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> starts,
			Map<TopicPartition, @Nullable OffsetAndMetadata> read) {
		OffsetAndMetadata mark = read.get(partition);
		long start = starts.getOrDefault(partition, 0L);
		long at = (mark != null) ? Math.max(start, mark.offset()) : start;
		return Math.max(0, ends.getOrDefault(partition, at) - at);
	}

	private static <T> T get(KafkaFuture<T> answer) {
		try {
			return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException("The broker did not answer: " + ex.getClass().getSimpleName(), ex);
		}
	}

}
