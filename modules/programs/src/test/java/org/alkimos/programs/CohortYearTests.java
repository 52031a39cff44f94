package org.alkimos.programs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * A cohort follows its pods, whose news come through Kafka from two publishers in no
 * order.
 */
@ApplicationModuleTest
@TestInstance(Lifecycle.PER_METHOD)
class CohortYearTests {

	private final TenantId institution = ProgramsFixtures.institution();

	private final Actor manager = ProgramsFixtures.somebody(this.institution, Role.PROGRAM_MANAGER);

	@Autowired
	private Programs programs;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void isAtWorkFromItsFirstPodAndClosesAfterItsLast() {
		CohortId cohort = cohort();
		PodId pod = PodId.next();
		publish((head) -> formed(head, pod, cohort));
		awaitNumbers(cohort, 1, 0);
		assertThat(stage(cohort)).isEqualTo(CohortStage.ACTIVE);
		inside(() -> assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.cohorts.close(this.manager, cohort))
			.withMessageStartingWith("1 pod is still active."));
		publish((head) -> new PodConcluded(head, pod, cohort, LocalDate.of(2027, 6, 11)));
		awaitNumbers(cohort, 0, 1);
		inside(() -> this.cohorts.close(this.manager, cohort));
		assertThat(stage(cohort)).isEqualTo(CohortStage.CLOSED);
		inside(() -> assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.cohorts.close(this.manager, cohort)));
	}

	@Test
	void countsAPodWhoseEndIsHeardBeforeItsBeginning() {
		CohortId cohort = cohort();
		PodId pod = PodId.next();
		publish((head) -> new PodConcluded(head, pod, cohort, LocalDate.of(2027, 6, 11)));
		awaitNumbers(cohort, 0, 1);
		publish((head) -> formed(head, pod, cohort));
		await().until(() -> stage(cohort) == CohortStage.ACTIVE);
		awaitNumbers(cohort, 0, 1);
	}

	private static PodFormed formed(EventHead head, PodId pod, CohortId cohort) {
		return new PodFormed(head, pod, cohort, 1, List.of(PersonId.next()), List.of(PersonId.next()),
				WeeklySlot.parse("Tue 10:00"));
	}

	private void publish(Function<EventHead, DomainEvent> event) {
		var head = new EventHead(UUID.randomUUID(), this.institution, Instant.now(), 1);
		inside(() -> this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event.apply(head))));
	}

	private void awaitNumbers(CohortId cohort, int atWork, int concluded) {
		await().until(() -> {
			CohortNumbers numbers = Tenancy.<CohortNumbers, RuntimeException>call(this.institution,
					() -> this.cohorts.numbers(this.manager, cohort));
			return numbers.podsAtWork() == atWork && numbers.podsConcluded() == concluded;
		});
	}

	private CohortStage stage(CohortId cohort) {
		return Tenancy.<CohortStage, RuntimeException>call(this.institution,
				() -> this.cohorts.get(this.manager, cohort).stage());
	}

	private CohortId cohort() {
		return Tenancy.<CohortId, RuntimeException>call(this.institution, () -> this.cohorts.open(this.manager,
				this.programs.open(this.manager, new NewProgram("Pods", "")), ProgramsFixtures.cohort("2026-27")));
	}

	private void inside(Runnable work) {
		Tenancy.run(this.institution, work);
	}

}
