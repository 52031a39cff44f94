package org.alkimos.kernel.events.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

import org.alkimos.AlkimosApplication;
import org.alkimos.bystander.Bystander;
import org.alkimos.kernel.events.DeliveryWatch;
import org.alkimos.kernel.events.EventAddress;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.SampleRecords;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.parked.FailedEvents;
import org.alkimos.kernel.observation.Traces;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Five failing events of one institution precede an event of another one on the same
 * partition. The other one's event is handled while the failing ones are still retried.
 */
@SpringBootTest(classes = AlkimosApplication.class)
class OthersAreNotDelayedTests {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final int PARTITION = 4;

	private static final int BAD = 5;

	private static final int ATTEMPTS = 8;

	private static final int ROUNDS = 3;

	/** Below it, a busy machine is measured and not the way of the events. */
	private static final Duration FLOOR = Duration.ofMillis(500);

	private static final AtomicInteger NUMBERS = new AtomicInteger(Bystander.GOOD);

	@Autowired
	private TopicNames names;

	@Autowired
	private KafkaOperations<String, byte[]> kafka;

	@Autowired
	private ConsumerFactory<String, byte[]> consumers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private FailedEvents failures;

	@Autowired
	private Bystander bystander;

	@Autowired
	private Traces traces;

	@Test
	void anotherInstitutionsEventIsHandledBeforeTheFailingOnesAreGivenUp() {
		assertThat(exhaustedBefore(this.bystander, ROUNDS)).containsOnly(0);
	}

	@Test
	void aBlockingBackOffIsSeenToDelayIt() {
		var delayed = new Bystander();
		var inbox = new Inbox("delayed-" + UUID.randomUUID(),
				List.of(Subscription.of(delayed, new EventCodec(), this.names, this.traces)), this.jdbc, this.failures,
				this.transaction, DeliveryWatch.NOBODY);
		var container = blocking((message) -> Tenancy.run(EventAddress.of(message).institution(),
				() -> this.transaction.executeWithoutResult((status) -> inbox.deliverOnce(message))));
		container.start();
		try {
			assertThat(exhaustedBefore(delayed, 1)).containsOnly(BAD);
		}
		finally {
			container.stop();
		}
	}

	/** The figure of the guarantee: at most three times as long as undisturbed. */
	@Tag("guarantees")
	@Test
	void anotherInstitutionsEventTakesAtMostThreeTimesAsLong() {
		warmUp(this.bystander);
		Duration alone = median(0);
		Duration disturbed = median(BAD);
		assertThat(disturbed).isLessThanOrEqualTo(alone.multipliedBy(3).plus(FLOOR));
	}

	private Duration median(int bad) {
		return IntStream.range(0, 9).mapToObj((round) -> arrival(this.bystander, bad)).sorted().toList().get(4);
	}

	/** For each round, how many bad events had been given up when the other came. */
	private List<Integer> exhaustedBefore(Bystander listener, int rounds) {
		warmUp(listener);
		List<Integer> exhausted = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			arrival(listener, BAD);
			exhausted.add(listener.exhaustedBefore);
		}
		return exhausted;
	}

	/** A consumer that starts at the end of the topic misses what comes too early. */
	private void warmUp(Bystander listener) {
		await().pollInterval(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> {
			this.kafka.send(good()).join();
			return listener.heard == NUMBERS.get() - 1 || listener.heard == NUMBERS.get();
		});
	}

	/** How long an event takes behind that many bad ones. */
	private Duration arrival(Bystander listener, int bad) {
		var failing = new TenantId(UUID.randomUUID());
		listener.tries.clear();
		long begun = System.nanoTime();
		for (int i = 0; i < bad; i++) {
			this.kafka.send(records().counted(PARTITION, failing, UUID.randomUUID(), Bystander.BAD - i));
		}
		this.kafka.send(good()).join();
		await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> listener.heard == NUMBERS.get());
		return Duration.ofNanos(listener.heardAt - begun);
	}

	private ProducerRecord<String, byte[]> good() {
		return records().counted(PARTITION, new TenantId(UUID.randomUUID()), UUID.randomUUID(),
				NUMBERS.incrementAndGet());
	}

	/** The way it was: each failing record is repeated before the next one is read. */
	private ConcurrentMessageListenerContainer<String, byte[]> blocking(MessageListener<String, byte[]> listener) {
		var backOff = new ExponentialBackOff(10, 2);
		backOff.setMaxInterval(100);
		backOff.setMaxAttempts(ATTEMPTS - 1);
		var properties = new ContainerProperties(records().topic());
		properties.setGroupId("delayed-" + UUID.randomUUID());
		properties.getKafkaConsumerProperties().setProperty("auto.offset.reset", "latest");
		properties.setMessageListener(listener);
		var container = new ConcurrentMessageListenerContainer<>(this.consumers, properties);
		container.setConcurrency(2);
		container.setCommonErrorHandler(new DefaultErrorHandler((message, cause) -> {
		}, backOff));
		return container;
	}

	private SampleRecords records() {
		return SampleRecords.at(this.names);
	}

}
