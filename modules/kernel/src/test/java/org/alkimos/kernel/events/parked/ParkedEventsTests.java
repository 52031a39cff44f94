package org.alkimos.kernel.events.parked;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
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
class ParkedEventsTests {

	private final Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final UUID sample = UUID.randomUUID();

	private final int poison = 2_000_000 + Math.floorMod(this.sample.hashCode(), 100_000);

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private SampleListener listener;

	@Autowired
	private ParkedEvents parked;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatWaitsIsReplayedInOrderOnceTheCauseIsGone() {
		ParkedEvent head = poisoned();
		assertThat(head.successors()).isEqualTo(1);
		assertThat(head.consumer()).isEqualTo("sample");
		assertThat(head.aggregate()).isEqualTo(this.sample);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.parked.replay(this.operator, head.id()))
			.withMessageContaining("Retry failed");

		this.listener.poison.remove(this.poison);
		assertThat(this.parked.replay(this.operator, head.id())).isEqualTo(2);
		assertThat(heard()).containsExactly(this.poison, 2);
		assertThat(waiting()).isEmpty();
		publish(3);
		await().until(() -> heard().contains(3));
		assertThat(audited()).containsExactly("delivery.event-replayed", "delivery.event-replayed");
	}

	@Test
	void whatCannotBeSavedIsDiscardedAndTheRestGoesOn() {
		ParkedEvent head = poisoned();
		assertThat(this.parked.discard(this.operator, head.id())).isEqualTo(1);
		assertThat(heard()).containsExactly(2);
		assertThat(waiting()).isEmpty();
		assertThat(audited()).containsExactly("delivery.event-discarded", "delivery.event-replayed");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.parked.discard(this.operator, head.id()));
	}

	@Test
	void decisionsReachTheInstitutionFromATransactionOfThePlatform() {
		ParkedEvent head = poisoned();
		this.listener.poison.remove(this.poison);
		int delivered = Tenancy.<Integer, RuntimeException>call(PlatformTenant.ID, () -> Objects
			.requireNonNull(this.transaction.execute((status) -> this.parked.replay(this.operator, head.id()))));
		assertThat(delivered).isEqualTo(2);
		assertThat(heard()).containsExactly(this.poison, 2);
		assertThat(waiting()).isEmpty();
	}

	@Test
	void whatWasDeliveredStaysDeliveredWhenTheCallersTransactionRollsBack() {
		ParkedEvent head = poisoned();
		Tenancy.run(PlatformTenant.ID, () -> this.transaction.executeWithoutResult((status) -> {
			assertThat(this.parked.discard(this.operator, head.id())).isEqualTo(1);
			status.setRollbackOnly();
		}));
		assertThat(waiting()).isEmpty();
		assertThat(audited()).containsExactly("delivery.event-discarded", "delivery.event-replayed");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.parked.discard(this.operator, head.id()));
		assertThat(heard()).containsExactly(2);
	}

	@Test
	void theNextPageFollowsAlsoWhenTheLastEventOfThisOneIsGone() {
		ParkedEvent first = poisoned();
		UUID other = UUID.randomUUID();
		publish(other, this.poison);
		await().until(() -> waiting().size() == 2);
		this.parked.discard(this.operator, first.id());
		List<ParkedEvent> next = this.parked.list(this.operator, first.number(), 1000);
		assertThat(next).extracting(ParkedEvent::aggregate).contains(other);
		assertThat(next).allSatisfy((event) -> assertThat(event.number()).isGreaterThan(first.number()));
	}

	@Test
	void onlyOperatorsSeeAndDecide() {
		ParkedEvent head = poisoned();
		Actor administrator = new Actor(this.tenant, PersonId.next(), Set.of(Role.INSTITUTION_ADMINISTRATOR));
		Actor elsewhere = new Actor(this.tenant, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.parked.list(administrator, 0, 10));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.parked.list(elsewhere, 0, 10));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.parked.replay(administrator, head.id()));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.parked.discard(administrator, head.id()));
	}

	/** An event that cannot be processed, with one behind it. */
	private ParkedEvent poisoned() {
		this.listener.poison.add(this.poison);
		publish(this.poison);
		publish(2);
		await().until(() -> waiting().stream().anyMatch((head) -> head.successors() == 1));
		return waiting().getFirst();
	}

	private List<ParkedEvent> waiting() {
		return this.parked.list(this.operator, 0, 1000)
			.stream()
			.filter((event) -> event.institution().equals(this.tenant))
			.toList();
	}

	private List<Integer> heard() {
		return this.listener.counts.getOrDefault(this.sample, List.of());
	}

	private List<String> audited() {
		return Tenancy.call(this.tenant,
				() -> this.transaction
					.execute((status) -> this.jdbc.sql("select action from kernel.audit_entry order by at, entry_id")
						.query(String.class)
						.list()));
	}

	private void publish(int count) {
		publish(this.sample, count);
	}

	private void publish(UUID aggregate, int count) {
		var event = new SampleCounted(new EventHead(UUID.randomUUID(), this.tenant, Instant.now(), count), aggregate,
				count);
		Tenancy.run(this.tenant,
				() -> this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event)));
	}

}
