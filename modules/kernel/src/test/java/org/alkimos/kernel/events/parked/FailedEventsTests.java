package org.alkimos.kernel.events.parked;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.SampleRecords;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.inbox.Inboxes;
import org.alkimos.kernel.events.parked.ParkedRows.Place;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.sample.SampleListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = AlkimosApplication.class)
class FailedEventsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int PARTITION = 3;

	/** Another module listens to the same events. */
	private static final String CONSUMER = "sample";

	private final Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final UUID sample = UUID.randomUUID();

	private final int poison = 3_000_000 + Math.floorMod(this.sample.hashCode(), 100_000);

	@Autowired
	private TopicNames names;

	@Autowired
	private KafkaOperations<String, byte[]> kafka;

	@Autowired
	private TransactionTemplate transaction;

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
	private PlatformTransactionManager transactionManager;

	@Autowired
	private Inboxes inboxes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Environment environment;

	@Test
	void anEventThatFailsForAWhileIsRetriedAndItsSuccessorsFollowInOrder() {
		this.listener.poison.add(this.poison);
		send(this.poison, 2, 3, 4);
		await().atMost(PATIENCE).until(() -> waiting() == 4 && tries() > 1);
		heal();
		await().atMost(PATIENCE).until(() -> heard().size() == 4);
		assertThat(heard()).containsExactly(this.poison, 2, 3, 4);
		await().atMost(PATIENCE).until(() -> waiting() == 0);
		send(5);
		await().atMost(PATIENCE).until(() -> heard().contains(5));
	}

	@Test
	void operatorsSeeAnEventOnlyAfterItsLastAttempt() {
		this.listener.poison.add(this.poison);
		send(this.poison, 2);
		await().atMost(PATIENCE).until(() -> !listed().isEmpty());
		assertThat(tries()).isEqualTo(8);
		assertThat(listed()).singleElement()
			.satisfies((event) -> assertThat(event.cause()).isEqualTo("IllegalStateException"));
		await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> tries() == 8);
	}

	@Test
	void anUnreadableEventIsParkedWithoutARetryAndItsSuccessorsWait() {
		this.kafka.send(records().unreadable(PARTITION, this.tenant, this.sample)).join();
		send(2);
		await().atMost(PATIENCE).until(() -> listed().stream().anyMatch((event) -> event.successors() == 1));
		assertThat(listed()).singleElement()
			.satisfies((event) -> assertThat(event.cause()).isEqualTo("StreamReadException"));
		assertThat(inTenant("select max(attempts) from kernel.parked_event where consumer = 'sample'")).isEqualTo(1);
		assertThat(heard()).isEmpty();
		this.parked.discard(this.operator, listed().getFirst().id());
		assertThat(heard()).containsExactly(2);
	}

	@Test
	void recordsWithoutHeadersOrKeyAreParkedAndStopNothing() {
		Set<ParkedEventId> before = Set.copyOf(incomplete());
		Stream.of(CloudEvent.TENANT, CloudEvent.ID, CloudEvent.TYPE).forEach((header) -> {
			this.kafka.send(without(header));
			var malformed = without(header);
			CloudEvent.add(malformed.headers(), header, "\0");
			this.kafka.send(malformed);
		});
		this.kafka.send(keyed(null));
		this.kafka.send(keyed("neither an institution nor an aggregate"));
		this.kafka.send(new ProducerRecord<>(records().topic(), PARTITION, null, null));
		send(2);
		await().atMost(PATIENCE).until(() -> heard().contains(2));
		List<ParkedEventId> found = incomplete().stream().filter((id) -> !before.contains(id)).toList();
		assertThat(found).hasSize(9);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.parked.replay(this.operator, found.getFirst()))
			.withMessageContaining("discarded");
		found.forEach((id) -> this.parked.discard(this.operator, id));
	}

	@Test
	void twoInstancesDeliverEachRetriedEventOnceAndInOrder() {
		this.listener.poison.add(this.poison);
		send(this.poison);
		await().atMost(PATIENCE).until(() -> waiting() == 1);
		send(IntStream.rangeClosed(2, 50).toArray());
		await().atMost(PATIENCE).until(() -> waiting() == 50);
		heal();
		var place = new Place(this.tenant, CONSUMER, this.tenant.value() + "/" + this.sample);
		CompletableFuture.allOf(IntStream.range(0, 4).mapToObj((number) -> CompletableFuture.runAsync(() -> {
			var other = new EventRetries(this.rows, this.retries, this.failures, this.inboxes, this.transactionManager);
			long giveUp = System.nanoTime() + PATIENCE.toNanos();
			while (heard().size() < 50 && System.nanoTime() < giveUp) {
				other.retry(place);
			}
		})).toArray(CompletableFuture[]::new)).join();
		await().atMost(PATIENCE).until(() -> waiting() == 0);
		assertThat(heard()).startsWith(this.poison).hasSize(50).doesNotHaveDuplicates();
		assertThat(heard().subList(1, 50)).isSorted();
	}

	@Test
	void whileTheDatabaseIsAwayEventsWaitAndNoneIsSetAside() throws Exception {
		send(1);
		await().atMost(PATIENCE).until(() -> heard().contains(1));
		var settings = new DriverManagerDataSource(url(), this.environment.getRequiredProperty("spring.flyway.user"),
				this.environment.getRequiredProperty("spring.flyway.password"));
		JdbcClient owner = JdbcClient.create(settings);
		var last = new SingleConnectionDataSource(url(),
				this.environment.getRequiredProperty("spring.datasource.username"),
				this.environment.getRequiredProperty("spring.datasource.password"), true);
		String database = JdbcClient.create(last).sql("select current_database()").query(String.class).single();
		owner.sql("revoke connect on database %s from alkimos_app".formatted(database)).update();
		try {
			JdbcClient.create(last)
				.sql("""
						select count(pg_terminate_backend(pid)) from pg_stat_activity
						where datname = current_database() and usename = 'alkimos_app' and pid <> pg_backend_pid()""")
				.query(Integer.class)
				.single();
			send(2, 3);
			// Long enough for more than one attempt.
			Thread.sleep(Duration.ofSeconds(12));
		}
		finally {
			owner.sql("grant connect on database %s to alkimos_app".formatted(database)).update();
			last.destroy();
		}
		await().atMost(PATIENCE).until(() -> heard().contains(3));
		assertThat(heard()).containsExactly(1, 2, 3);
		assertThat(waiting()).isZero();
	}

	/** On a busy machine all attempts may have been used up by now. */
	private void heal() {
		this.listener.poison.remove(this.poison);
		if (!listed().isEmpty()) {
			Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult(
					(status) -> this.rows.makeFirstDue(CONSUMER, this.tenant.value() + "/" + this.sample)));
		}
	}

	private ProducerRecord<String, byte[]> without(String header) {
		var message = records().counted(PARTITION, this.tenant, UUID.randomUUID(), 1);
		message.headers().remove(header);
		return message;
	}

	private ProducerRecord<String, byte[]> keyed(@Nullable String key) {
		var message = records().counted(PARTITION, this.tenant, UUID.randomUUID(), 1);
		return new ProducerRecord<>(records().topic(), PARTITION, key, message.value(), message.headers());
	}

	private void send(int... counts) {
		for (int count : counts) {
			this.kafka.send(records().counted(PARTITION, this.tenant, this.sample, count)).join();
		}
	}

	private List<Integer> heard() {
		return this.listener.counts.getOrDefault(this.sample, List.of());
	}

	private int tries() {
		return this.listener.attempts.getOrDefault(this.poison, 0);
	}

	private List<ParkedEvent> listed() {
		return this.parked.list(this.operator, 0, 1000)
			.stream()
			.filter((event) -> event.institution().equals(this.tenant) && event.consumer().equals(CONSUMER))
			.toList();
	}

	/** Parked without all of their headers, of this test's institution or of none. */
	private List<ParkedEventId> incomplete() {
		return this.parked.list(this.operator, 0, 1000)
			.stream()
			.filter((event) -> Set.of(this.tenant, PlatformTenant.ID).contains(event.institution())
					&& event.consumer().equals(CONSUMER))
			.map(ParkedEvent::id)
			.toList();
	}

	private int waiting() {
		return inTenant("select count(*) from kernel.parked_event where consumer = 'sample'");
	}

	private int inTenant(String sql) {
		return Tenancy.call(this.tenant,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(Integer.class).single()));
	}

	private String url() {
		return this.environment.getRequiredProperty("spring.datasource.url");
	}

	private SampleRecords records() {
		return SampleRecords.at(this.names);
	}

}
