package org.alkimos.kernel.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.sample.SampleListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = AlkimosApplication.class)
class DeliveryTests {

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final UUID sample = UUID.randomUUID();

	private final UUID other = UUID.randomUUID();

	@Autowired
	private TopicNames names;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private SampleListener listener;

	@Autowired
	private KafkaOperations<String, byte[]> kafka;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Environment environment;

	@Test
	void committedEventsArriveOnceInOrderWithTheirInstitution() {
		List<Integer> all = IntStream.rangeClosed(1, 200).boxed().toList();
		all.forEach(this::publish);
		await().until(() -> heard().size() >= all.size());
		assertThat(heard()).isEqualTo(all);
		assertThat(this.listener.tenants.get(this.sample)).isEqualTo(this.tenant);
	}

	@Test
	void rolledBackEventsNeverLeave() {
		Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(counted(1));
			status.setRollbackOnly();
		}));
		publish(2);
		await().until(() -> !heard().isEmpty());
		assertThat(heard()).containsExactly(2);
	}

	@Test
	void eventsOutsideATransactionAreRefused() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> Tenancy.run(this.tenant, () -> this.events.publishEvent(counted(1))));
	}

	@Test
	void anEventDeliveredTwiceHasOneEffect() {
		SampleCounted event = counted(1);
		var message = new ProducerRecord<>(this.names.topicOf(SampleCounted.class),
				this.tenant.value() + "/" + this.sample, new EventCodec().write(event));
		message.headers().add(CloudEvent.ID, event.head().eventId().toString().getBytes());
		message.headers().add(CloudEvent.TYPE, EventCodec.typeOf(SampleCounted.class).getBytes());
		message.headers().add(CloudEvent.TENANT, this.tenant.value().toString().getBytes());
		this.kafka.send(message).join();
		this.kafka.send(message).join();
		publish(2);
		await().until(() -> heard().contains(2));
		assertThat(heard()).containsExactly(1, 2);
	}

	@Test
	void aPoisonEventParksWithItsSuccessorsAndNothingElse() {
		publishPoisonAndMore();
		await().until(() -> parked() == 2 && this.listener.counts.containsKey(this.other));
		assertThat(heard()).isEmpty();
		assertThat(this.listener.counts.get(this.other)).containsExactly(3);
	}

	@Test
	void whereSuccessorsDoNotWaitTheyAreSeenToOvertake() {
		owner("""
				create function kernel.planted() returns trigger language plpgsql as
				$$ begin new.key := new.tenant_id || '/' || gen_random_uuid(); return new; end $$;
				create trigger planted before insert on kernel.parked_event
				for each row execute function kernel.planted()""");
		try {
			publishPoisonAndMore();
			await().until(() -> heard().contains(2));
			assertThat(parked()).isEqualTo(1);
		}
		finally {
			owner("drop trigger planted on kernel.parked_event; drop function kernel.planted()");
		}
	}

	/** One that cannot be processed, one behind it, and one of another aggregate. */
	private void publishPoisonAndMore() {
		int poison = 1_000_000 + this.sample.hashCode() % 1000;
		this.listener.poison.add(poison);
		publish(poison);
		publish(2);
		publish(this.other, 3);
	}

	private void owner(String sql) {
		JdbcClient
			.create(new DriverManagerDataSource(this.environment.getRequiredProperty("spring.flyway.url"),
					this.environment.getRequiredProperty("spring.flyway.user"),
					this.environment.getRequiredProperty("spring.flyway.password")))
			.sql(sql)
			.update();
	}

	private int parked() {
		return Tenancy.call(this.tenant, () -> this.transaction.execute(
				(status) -> this.jdbc.sql("select count(*) from kernel.parked_event").query(Integer.class).single()));
	}

	private List<Integer> heard() {
		return this.listener.counts.getOrDefault(this.sample, List.of());
	}

	private void publish(int count) {
		publish(this.sample, count);
	}

	private void publish(UUID about, int count) {
		Tenancy.run(this.tenant, () -> this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(counted(about, count))));
	}

	private SampleCounted counted(int count) {
		return counted(this.sample, count);
	}

	private SampleCounted counted(UUID about, int count) {
		return new SampleCounted(new EventHead(UUID.randomUUID(), this.tenant, Instant.now(), count), about, count);
	}

}
