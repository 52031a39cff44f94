package org.alkimos.kernel.events.topics;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import org.springframework.kafka.core.KafkaAdmin;

/** Reads what the broker knows of the topics. */
class TopicAdmin {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final KafkaAdmin kafka;

	private final List<String> topics;

	private final Clock clock;

	TopicAdmin(KafkaAdmin kafka, List<String> topics, Clock clock) {
		this.kafka = kafka;
		this.topics = topics;
		this.clock = clock;
	}

	/** Creates the topics that do not exist; throws if the broker is away or refuses. */
	void create() {
		this.kafka.initialize();
	}

	TopicStatus read() throws InterruptedException {
		try (Admin admin = Admin.create(this.kafka.getConfigurationProperties())) {
			List<String> missing = missing(admin);
			List<ConfigResource> existing = this.topics.stream()
				.filter((topic) -> !missing.contains(topic))
				.map((topic) -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
				.toList();
			return new TopicStatus(this.clock.instant(), null, missing, oldestRecords(admin, existing));
		}
		catch (ExecutionException | TimeoutException | RuntimeException ex) {
			return failed(ex);
		}
	}

	/**
	 * Where the broker does not show a topic's settings, its records may be of any age.
	 */
	private static Map<String, Optional<Duration>> oldestRecords(Admin admin, List<ConfigResource> topics)
			throws InterruptedException, ExecutionException, TimeoutException {
		Map<String, Optional<Duration>> oldest = new TreeMap<>();
		for (var topic : admin.describeConfigs(topics).values().entrySet()) {
			try {
				oldest.put(topic.getKey().name(), oldestRecord(get(topic.getValue())));
			}
			catch (ExecutionException ex) {
				if (!(ex.getCause() instanceof AuthorizationException)) {
					throw ex;
				}
				oldest.put(topic.getKey().name(), Optional.empty());
			}
		}
		return oldest;
	}

	TopicStatus failed(Exception failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return TopicStatus.failed(this.clock.instant(), root.getClass().getSimpleName());
	}

	private List<String> missing(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
		List<String> missing = new ArrayList<>();
		for (var topic : admin.describeTopics(this.topics).topicNameValues().entrySet()) {
			try {
				get(topic.getValue());
			}
			catch (ExecutionException ex) {
				if (!(ex.getCause() instanceof UnknownTopicOrPartitionException)) {
					throw ex;
				}
				missing.add(topic.getKey());
			}
		}
		return missing;
	}

	/**
	 * A segment is deleted when its newest record is older than the retention, so its
	 * oldest record can be older by the time a segment is written to.
	 */
	private static Optional<Duration> oldestRecord(Config config) {
		long retention = number(config, TopicConfig.RETENTION_MS_CONFIG);
		boolean deletes = config.get(TopicConfig.CLEANUP_POLICY_CONFIG)
			.value()
			.contains(TopicConfig.CLEANUP_POLICY_DELETE);
		return (deletes && retention >= 0)
				? Optional.of(Duration.ofMillis(retention).plusMillis(number(config, TopicConfig.SEGMENT_MS_CONFIG)))
				: Optional.empty();
	}

	private static long number(Config config, String name) {
		return Long.parseLong(config.get(name).value());
	}

	private static <T> T get(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
		return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

}
