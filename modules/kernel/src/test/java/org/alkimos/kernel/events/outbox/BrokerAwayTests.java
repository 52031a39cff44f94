package org.alkimos.kernel.events.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.events.DeliveryWatch;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.sample.SampleListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** While the broker answers nobody, a command takes no longer: it never waits for it. */
@SpringBootTest(classes = AlkimosApplication.class, properties = "alkimos.services.own=true")
@DisabledIfSystemProperty(named = "alkimos.services", matches = "containers",
		disabledReason = "suspends the broker's process, which is no child of the test in a container")
class BrokerAwayTests {

	private static final Duration LONG = Duration.ofSeconds(2);

	private static final int COMMANDS = 20;

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final UUID sample = UUID.randomUUID();

	@Autowired
	private TopicNames names;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private KafkaOperations<String, byte[]> kafka;

	@Autowired
	private SampleListener listener;

	@Autowired
	private Outbox outbox;

	@Test
	void commandsGoOnAndAllOfThemArrive() throws Exception {
		List<Integer> all = IntStream.range(0, COMMANDS).boxed().toList();
		command(-1);
		await().until(() -> !heard().isEmpty());
		assertThat(medianWhileAway(COMMANDS)).isLessThan(LONG);
		await().until(() -> heard().size() > COMMANDS);
		assertThat(heard()).startsWith(-1).endsWith(COMMANDS - 1).containsAll(all);
	}

	@Test
	void aCommandThatSendsAtOnceIsSeenToWait() throws Exception {
		Object target = AopTestUtils.getTargetObject(this.outbox);
		Object watch = ReflectionTestUtils.getField(target, "watch");
		command(-1);
		ReflectionTestUtils.setField(target, "watch", (DeliveryWatch) this::sendAtOnce);
		try {
			assertThat(medianWhileAway(1)).isGreaterThan(LONG);
		}
		finally {
			ReflectionTestUtils.setField(target, "watch", watch);
		}
	}

	private void sendAtOnce(DeliveryStep step) {
		if (step == DeliveryStep.WRITTEN) {
			try {
				this.kafka.send(ofATypeNobodyKnows()).get(3, TimeUnit.SECONDS);
			}
			catch (TimeoutException | ExecutionException | KafkaException ex) {
				// Waited in vain.
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private ProducerRecord<String, byte[]> ofATypeNobodyKnows() {
		var message = new ProducerRecord<>(this.names.topicOf(SampleCounted.class),
				this.tenant.value() + "/" + this.sample, new byte[0]);
		CloudEvent.add(message.headers(), CloudEvent.ID, UUID.randomUUID().toString());
		CloudEvent.add(message.headers(), CloudEvent.TYPE, "org.alkimos.sample.unheard-of.v1");
		CloudEvent.add(message.headers(), CloudEvent.TENANT, this.tenant.value().toString());
		return message;
	}

	/**
	 * How long these commands took, the middle one, the broker's process standing still.
	 */
	private Duration medianWhileAway(int commands) throws IOException, InterruptedException {
		signal("STOP");
		try {
			List<Duration> took = new ArrayList<>();
			for (int number = 0; number < commands; number++) {
				long begun = System.nanoTime();
				command(number);
				took.add(Duration.ofNanos(System.nanoTime() - begun));
			}
			return took.stream().sorted().toList().get(commands / 2);
		}
		finally {
			signal("CONT");
		}
	}

	private void command(int number) {
		var event = new SampleCounted(new EventHead(UUID.randomUUID(), this.tenant, Instant.now(), number), this.sample,
				number);
		Tenancy.run(this.tenant,
				() -> this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event)));
	}

	private List<Integer> heard() {
		return this.listener.counts.getOrDefault(this.sample, List.of());
	}

	private static void signal(String name) throws IOException, InterruptedException {
		ProcessHandle broker = ProcessHandle.current()
			.descendants()
			.filter(BrokerAwayTests::isBroker)
			.findFirst()
			.orElseThrow();
		new ProcessBuilder("kill", "-" + name, String.valueOf(broker.pid())).start().waitFor();
	}

	/** Java tells no command line as long as this one. */
	private static boolean isBroker(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
				.contains("BrokerProcess");
		}
		catch (IOException ex) {
			return false;
		}
	}

}
