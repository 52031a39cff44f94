package org.alkimos.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;

/** Notes when each event arrives, and in what order under its key. */
final class Arrivals implements AutoCloseable {

	private final Map<UUID, Long> times = new ConcurrentHashMap<>();

	private final Map<String, ConcurrentLinkedQueue<UUID>> byKey = new ConcurrentHashMap<>();

	private final AtomicInteger repeated = new AtomicInteger();

	private final Consumer<String, byte[]> consumer;

	private volatile boolean running = true;

	private final Thread thread;

	Arrivals(ConsumerFactory<String, byte[]> consumers) {
		this.consumer = consumers.createConsumer("benchmark-" + UUID.randomUUID(), "");
		this.consumer.subscribe(List.of(Candidates.OURS, Candidates.PLAIN, Candidates.NAMASTACK));
		this.thread = Thread.ofPlatform().name("arrivals").start(this::poll);
	}

	private void poll() {
		while (this.running) {
			for (ConsumerRecord<String, byte[]> message : this.consumer.poll(Duration.ofMillis(100))) {
				UUID event = event(message);
				if (this.times.putIfAbsent(event, System.nanoTime()) == null) {
					this.byKey.computeIfAbsent(message.key(), (key) -> new ConcurrentLinkedQueue<>()).add(event);
				}
				else {
					this.repeated.incrementAndGet();
				}
			}
		}
		this.consumer.close();
	}

	private static UUID event(ConsumerRecord<String, byte[]> message) {
		@Nullable Header id = message.headers().lastHeader("ce_id");
		return UUID.fromString(new String((id != null) ? id.value() : message.value(), StandardCharsets.UTF_8));
	}

	boolean has(UUID event) {
		return this.times.containsKey(event);
	}

	long at(UUID event) {
		return this.times.getOrDefault(event, 0L);
	}

	int count() {
		return this.times.size();
	}

	/** How often an event came that had come before. */
	int repeated() {
		return this.repeated.get();
	}

	/** Whether these events came in this order among those of their key. */
	boolean inOrder(UUID key, List<UUID> sent) {
		return this.byKey.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith(key.toString()))
			.anyMatch((entry) -> List.copyOf(entry.getValue()).equals(sent));
	}

	@Override
	public void close() throws InterruptedException {
		this.running = false;
		this.thread.join();
	}

}
