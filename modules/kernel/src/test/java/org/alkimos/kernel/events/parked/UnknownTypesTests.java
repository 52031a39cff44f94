package org.alkimos.kernel.events.parked;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.contracts.sample.SampleTold;
import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.EventAddress;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventTopics;
import org.alkimos.kernel.events.SampleRecords;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.inbox.Inboxes;
import org.alkimos.kernel.events.parked.Recipients.Recipient;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.RelayDatabase;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.sample.SampleListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** The application is the older version here; newer instances run beside it. */
@SpringBootTest(classes = AlkimosApplication.class)
class UnknownTypesTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String NEWER = "org.alkimos.sample.sample-recounted.v1";

	private static final int PARTITION = 2;

	private static final int INSTANCES = 3;

	private final Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final UUID sample = UUID.randomUUID();

	@Autowired
	private TopicNames names;

	@Autowired
	private KafkaOperations<String, byte[]> kafka;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private PlatformTransactionManager transactionManager;

	@Autowired
	private SampleListener listener;

	@Autowired
	private ParkedEvents parked;

	@Autowired
	private ParkedRows rows;

	@Autowired
	private RetryRows retries;

	@Autowired
	private FailedEvents failures;

	@Autowired
	private Inboxes inboxes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RelayDatabase relay;

	@Test
	void anEventOfAnUnknownTypeWaitsWithItsSuccessorsAndNothingElse() {
		UUID other = UUID.randomUUID();
		send(newer(this.tenant, this.sample, 1), counted(this.tenant, this.sample, 2), counted(this.tenant, other, 3));
		await().atMost(PATIENCE).until(() -> waiting(this.tenant) == 2 && heard(other).equals(List.of(3)));
		await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> waiting(this.tenant) == 2);
		assertThat(heard(this.sample)).isEmpty();
		assertThat(listed()).singleElement().satisfies((event) -> {
			assertThat(event.ofUnknownType()).isTrue();
			assertThat(event.type()).isEqualTo(NEWER);
			assertThat(event.successors()).isEqualTo(1);
		});
		assertThat(in(this.tenant, "select sum(attempts) from kernel.parked_event")).isZero();
		assertThat(this.retries.counts().unknown()).isPositive();
	}

	@Test
	void anOperatorsReplayInTheOlderVersionTakesNothingFromTheNewerOne() {
		send(newer(this.tenant, this.sample, 1), counted(this.tenant, this.sample, 2));
		await().atMost(PATIENCE).until(() -> waiting(this.tenant) == 2);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.parked.replay(this.operator, listed().getFirst().id()))
			.withMessageContaining(UnknownType.CAUSE);
		assertThat(listed()).singleElement().matches(ParkedEvent::ofUnknownType);
		withNewerInstances(() -> await().atMost(PATIENCE).until(() -> waiting(this.tenant) == 0));
		assertThat(heard(this.sample)).containsExactly(1, 2);
	}

	@Test
	void newerInstancesThatStartAtOnceDeliverEachOnceAndInOrderAndNothingThatFailed() {
		List<TenantId> tenants = List.of(this.tenant, new TenantId(UUID.randomUUID()));
		List<UUID> samples = Stream.generate(UUID::randomUUID).limit(20).toList();
		this.kafka.send(SampleRecords.at(this.names).unreadable(PARTITION, this.tenant, this.sample)).join();
		for (int number = 0; number < samples.size(); number++) {
			TenantId whose = tenants.get(number % tenants.size());
			UUID about = samples.get(number);
			send(newer(whose, about, 1), counted(whose, about, 2), newer(whose, about, 3), counted(whose, about, 4));
		}
		await().atMost(PATIENCE).until(() -> waiting(tenants.getFirst()) == 41 && waiting(tenants.getLast()) == 40);
		ParkedEvent failed = failed();
		withNewerInstances(() -> await().atMost(PATIENCE)
			.until(() -> waiting(tenants.getFirst()) == 1 && waiting(tenants.getLast()) == 0));
		assertThat(samples).allSatisfy((about) -> assertThat(heard(about)).containsExactly(1, 2, 3, 4));
		assertThat(IntStream.range(0, samples.size()).boxed())
			.allSatisfy((number) -> assertThat(this.listener.tenants.get(samples.get(number)))
				.isEqualTo(tenants.get(number % tenants.size())));
		assertThat(failed()).isEqualTo(failed);
	}

	@Test
	void anErasureDiscardsWhatMayBePersonalAndNothingElse() {
		PersonId person = PersonId.next();
		String told = EventCodec.typeOf(SampleTold.class);
		String mention = "{\"liked\":[\"%s\"],\"person\":\"%s\"}".formatted(person.value(), PersonId.next().value());
		String spaced = "{ \"person\" : \"%s\" }".formatted(person.value());
		Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult((status) -> {
			park(NEWER, "{\"whose\":\"%s\"}".formatted(person.value()));
			park(EventCodec.typeOf(SampleCounted.class), spaced);
			park(told, mention);
			park(told, spaced);
			this.rows.forget(person);
		}));
		assertThat(payloads()).containsExactly(spaced, mention);
	}

	private void park(String type, String payload) {
		var sent = SampleRecords.at(this.names).ofType(type, PARTITION, this.tenant, UUID.randomUUID(), 1);
		var message = new ConsumerRecord<>(sent.topic(), PARTITION, 0L, sent.key(),
				payload.getBytes(StandardCharsets.UTF_8));
		sent.headers().forEach(message.headers()::add);
		this.failures.first("sample", EventAddress.of(message), message, new Unreadable());
	}

	private List<String> payloads() {
		return Tenancy.call(this.tenant,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("select convert_from(payload, 'UTF8') from kernel.parked_event order by seq")
					.query(String.class)
					.list()));
	}

	/** Starts several instances of a version that knows the type, all at once. */
	private void withNewerInstances(Runnable work) {
		List<RetryWorkers> instances = Stream.generate(this::newerInstance).limit(INSTANCES).toList();
		try {
			instances.forEach(RetryWorkers::start);
			work.run();
		}
		finally {
			instances.forEach(RetryWorkers::stop);
		}
	}

	private RetryWorkers newerInstance() {
		List<String> known = new ArrayList<>(EventTopics.kinds());
		known.add(EventCodec.topicOf(SampleCounted.class) + " " + NEWER);
		var newerRows = new RetryRows(this.jdbc, this.relay.jdbc(), this.names, known);
		return new RetryWorkers(newerRows,
				new EventRetries(this.rows, newerRows, this.failures, newerRecipients(), this.transactionManager), 2);
	}

	/** Modules that take the type for the one they know. */
	private Recipients newerRecipients() {
		return (consumer) -> this.inboxes.of(consumer).<Recipient>map((inbox) -> (message) -> {
			message.headers().remove(CloudEvent.TYPE);
			CloudEvent.add(message.headers(), CloudEvent.TYPE, EventCodec.typeOf(SampleCounted.class));
			inbox.deliverOnce(message);
		});
	}

	@SafeVarargs
	private void send(ProducerRecord<String, byte[]>... messages) {
		for (ProducerRecord<String, byte[]> message : messages) {
			this.kafka.send(message).join();
		}
	}

	private ProducerRecord<String, byte[]> newer(TenantId whose, UUID about, int count) {
		return SampleRecords.at(this.names).ofType(NEWER, PARTITION, whose, about, count);
	}

	private ProducerRecord<String, byte[]> counted(TenantId whose, UUID about, int count) {
		return SampleRecords.at(this.names).counted(PARTITION, whose, about, count);
	}

	private List<Integer> heard(UUID about) {
		return this.listener.counts.getOrDefault(about, List.of());
	}

	/** Another module listens to the same events. */
	private List<ParkedEvent> listed() {
		return this.parked.list(this.operator, 0, 1000)
			.stream()
			.filter((event) -> event.institution().equals(this.tenant) && event.consumer().equals("sample"))
			.toList();
	}

	private ParkedEvent failed() {
		return listed().stream().filter((event) -> !event.ofUnknownType()).findFirst().orElseThrow();
	}

	private int waiting(TenantId whose) {
		return in(whose, "select count(*) from kernel.parked_event where consumer = 'sample'");
	}

	private int in(TenantId whose, String sql) {
		return Tenancy.call(whose,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(Integer.class).single()));
	}

}
