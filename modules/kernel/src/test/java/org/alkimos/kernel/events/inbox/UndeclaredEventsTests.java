package org.alkimos.kernel.events.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.contracts.sample.SampleNoted;
import org.alkimos.kernel.events.EventAddress;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.SampleRecords;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.parked.FailedEvents;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.sample.SampleListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Events of a known type that no subscriber of the module acts on. */
@SpringBootTest(classes = AlkimosApplication.class)
class UndeclaredEventsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int PARTITION = 1;

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final UUID sample = UUID.randomUUID();

	private final int poison = 5_000_000 + Math.floorMod(this.sample.hashCode(), 100_000);

	@Autowired
	private TopicNames names;

	@Autowired
	private KafkaOperations<String, byte[]> kafka;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private SampleListener listener;

	@Autowired
	private FailedEvents failures;

	@Autowired
	private JdbcClient jdbc;

	/** The payload is no JSON, so that decoding it would fail. */
	@Test
	void suchAnEventIsNeitherClaimedNorDecoded() {
		send(noted());
		send(counted(2));
		await().atMost(PATIENCE).until(() -> heard().equals(List.of(2)));
		assertThat(count("select count(*) from kernel.inbox where consumer = 'sample'")).isOne();
		assertThat(count("select count(*) from kernel.parked_event")).isZero();
	}

	@Test
	void itLetsNoLaterEventOvertakeAFailedOne() {
		this.listener.poison.add(this.poison);
		send(counted(this.poison));
		send(noted());
		send(counted(2));
		await().atMost(PATIENCE).until(() -> waiting() == 2);
		assertThat(heard()).isEmpty();
		this.listener.poison.remove(this.poison);
		await().atMost(PATIENCE).until(() -> heard().size() == 2);
		assertThat(heard()).containsExactly(this.poison, 2);
	}

	@Test
	void oneThatAnEarlierVersionActedOnAndParkedIsReleasedWithItsSuccessors() {
		ConsumerRecord<String, byte[]> message = received(noted());
		Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult((status) -> this.failures.first("sample",
				EventAddress.of(message), message, new IllegalStateException("As an earlier version failed"))));
		send(counted(2));
		await().atMost(PATIENCE).until(() -> heard().equals(List.of(2)) && waiting() == 0);
		assertThat(count("select count(*) from kernel.inbox where consumer = 'sample'")).isOne();
	}

	private ProducerRecord<String, byte[]> noted() {
		var message = SampleRecords.at(this.names)
			.ofType(EventCodec.typeOf(SampleNoted.class), PARTITION, this.tenant, this.sample, 1);
		return new ProducerRecord<>(message.topic(), message.partition(), message.key(),
				"unreadable".getBytes(StandardCharsets.UTF_8), message.headers());
	}

	private ProducerRecord<String, byte[]> counted(int count) {
		return SampleRecords.at(this.names).counted(PARTITION, this.tenant, this.sample, count);
	}

	private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
		var message = new ConsumerRecord<>(sent.topic(), PARTITION, 0L, sent.key(), sent.value());
		sent.headers().forEach(message.headers()::add);
		return message;
	}

	private void send(ProducerRecord<String, byte[]> message) {
		this.kafka.send(message).join();
	}

	private List<Integer> heard() {
		return this.listener.counts.getOrDefault(this.sample, List.of());
	}

	private int waiting() {
		return count("select count(*) from kernel.parked_event where consumer = 'sample'");
	}

	private int count(String sql) {
		return Tenancy.call(this.tenant,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(Integer.class).single()));
	}

}
