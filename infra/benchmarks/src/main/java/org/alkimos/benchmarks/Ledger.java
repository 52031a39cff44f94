package org.alkimos.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What was committed by the word of the client, and what arrived, by topic. */
final class Ledger implements AutoCloseable {

	/** Marks the lower half of an event's id; the rest of it is the key's number. */
	static final long EVENT = 0x8000_0000_0000_0000L;

	private static final Duration QUIET = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Map<String, Set<UUID>> committed = new ConcurrentHashMap<>();

	private final Map<String, Set<UUID>> arrived = new ConcurrentHashMap<>();

	private final Map<String, Integer> repeated = new ConcurrentHashMap<>();

	private final Map<String, Map<Long, Long>> newest = new ConcurrentHashMap<>();

	private final Map<String, Set<Long>> disordered = new ConcurrentHashMap<>();

	private final Properties settings = new Properties();

	private final Thread reader;

	private volatile boolean running = true;

	private volatile long last = System.nanoTime();

	Ledger(String broker) {
		this.settings.putAll(Map.of("bootstrap.servers", broker, "group.id", "ledger", "auto.offset.reset", "earliest",
				"metadata.max.age.ms", "1000"));
		this.reader = Thread.ofPlatform().name("ledger").start(this::read);
	}

	/** Takes the client's line: the topic and the event. */
	void committed(String line) {
		String[] words = line.split(" ");
		this.committed.computeIfAbsent(words[0], (topic) -> ConcurrentHashMap.newKeySet())
			.add(UUID.fromString(words[1]));
	}

	private void read() {
		try (var consumer = new KafkaConsumer<>(this.settings, new StringDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(Candidates.OURS, Candidates.PLAIN, Candidates.NAMASTACK));
			while (this.running) {
				consumer.poll(Duration.ofMillis(100)).forEach((message) -> {
					var id = message.headers().lastHeader("ce_id");
					arrived(message.topic(), UUID
						.fromString(new String((id != null) ? id.value() : message.value(), StandardCharsets.UTF_8)));
				});
			}
		}
	}

	private void arrived(String topic, UUID event) {
		this.last = System.nanoTime();
		if (!this.arrived.computeIfAbsent(topic, (one) -> ConcurrentHashMap.newKeySet()).add(event)) {
			this.repeated.merge(topic, 1, Integer::sum);
			return;
		}
		long key = event.getLeastSignificantBits();
		Long before = this.newest.computeIfAbsent(topic, (one) -> new ConcurrentHashMap<>())
			.put(key, event.getMostSignificantBits());
		if (before != null && before > event.getMostSignificantBits()) {
			this.disordered.computeIfAbsent(topic, (one) -> ConcurrentHashMap.newKeySet()).add(key);
		}
	}

	/** Waits two minutes at least, and until nothing has arrived for half of one. */
	void awaitQuiet() throws InterruptedException {
		long earliest = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < earliest || System.nanoTime() - this.last < QUIET.toNanos()) {
			Thread.sleep(1000);
		}
	}

	int acknowledged(String topic) {
		return this.committed.getOrDefault(topic, Set.of()).size();
	}

	int lost(String topic) {
		Set<UUID> lost = new HashSet<>(this.committed.getOrDefault(topic, Set.of()));
		lost.removeAll(this.arrived.getOrDefault(topic, Set.of()));
		return lost.size();
	}

	int disordered(String topic) {
		return this.disordered.getOrDefault(topic, Set.of()).size();
	}

	int repeated(String topic) {
		return this.repeated.getOrDefault(topic, 0);
	}

	@Override
	public void close() throws InterruptedException {
		this.running = false;
		this.reader.join();
	}

}
