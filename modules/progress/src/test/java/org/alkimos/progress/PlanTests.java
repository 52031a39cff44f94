package org.alkimos.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalDraft;
import org.alkimos.progress.goal.GoalKind;
import org.alkimos.progress.meeting.PeriodDose;
import org.alkimos.progress.meeting.PeriodDoses;
import org.alkimos.progress.plan.PlanDesk;
import org.alkimos.progress.plan.PlanPlace;
import org.alkimos.progress.plan.PlanUse;
import org.alkimos.progress.pod.PodFixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whether mentees keep individual development plans: said by each, counted for others.
 */
@ApplicationModuleTest
@TestInstance(Lifecycle.PER_METHOD)
class PlanTests {

	private final LocalDate today = LocalDate.now();

	private final PodFixtures pod = PodFixtures.newPod();

	private final Actor mentee = this.pod.menteeActor(0);

	private final Actor other = this.pod.menteeActor(1);

	@Autowired
	private PlanDesk plans;

	@Autowired
	private GoalBoard goals;

	@Autowired
	private PodDesk desk;

	@Autowired
	private PeriodDoses doses;

	@Autowired
	private OwnPodLife own;

	@Autowired
	private MemberErasure forgotten;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void atWork() {
		transacted(() -> this.events.publishEvent(this.pod.formed(Instant.now())));
		Awaitility.await().until(() -> !in(() -> this.desk.ofPerson(this.pod.mentorActor())).isEmpty());
	}

	@Test
	void aMenteeSaysSoChangesItAndTakesItBack() {
		assertThat(mine(this.mentee)).isEqualTo(PlanUse.UNSAID);
		say(this.mentee, PlanPlace.ELSEWHERE, null);
		var reviewed = say(this.mentee, PlanPlace.HERE, this.today.minusDays(2));
		assertThat(mine(this.mentee)).isEqualTo(reviewed);
		assertThat(mine(this.other)).isEqualTo(PlanUse.UNSAID);
		in(() -> {
			this.plans.takeBack(this.mentee, this.pod.pod());
			return null;
		});
		assertThat(mine(this.mentee)).isEqualTo(PlanUse.UNSAID);
	}

	@Test
	void aPlanIsSomewhereAndItsReviewIsNotInTheFuture() {
		for (PlanUse wrong : List.of(new PlanUse(null, this.today.minusDays(2)),
				new PlanUse(PlanPlace.NONE, this.today.minusDays(2)),
				new PlanUse(PlanPlace.HERE, this.today.plusDays(2)),
				new PlanUse(PlanPlace.HERE, LocalDate.of(206, 9, 15)))) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> say(this.mentee, wrong.place(), wrong.reviewedOn()));
		}
		assertThat(mine(this.mentee)).isEqualTo(PlanUse.UNSAID);
	}

	@Test
	void nobodyElseSeesOrSaysIt() {
		say(this.mentee, PlanPlace.ELSEWHERE, null);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> mine(this.pod.mentorActor()));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> say(this.pod.mentorActor(), PlanPlace.HERE, null));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> mine(this.pod.outsider(Role.PROGRAM_MANAGER)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mine(this.pod.outsider()));
	}

	@Test
	void thoseWithGoalsAndThoseWhoSaySoAreCountedAndStayCountedWhenErased() {
		LocalDate from = this.today.minusMonths(3);
		assertThat(dose(from)).extracting(PeriodDose::mentees, PeriodDose::planned, PeriodDose::reviewedInPeriod)
			.containsExactly(3, 0, 0);
		in(() -> this.goals.set(this.other, this.pod.pod(), new GoalDraft("Give a talk", GoalKind.SKILL,
				this.other.person(), this.today.plusMonths(3), null, null)));
		say(this.other, PlanPlace.HERE, from.minusDays(1));
		say(this.mentee, PlanPlace.ELSEWHERE, from);
		say(this.pod.menteeActor(2), PlanPlace.NONE, null);
		PeriodDose before = dose(from);
		assertThat(before).extracting(PeriodDose::mentees, PeriodDose::planned, PeriodDose::reviewedInPeriod)
			.containsExactly(3, 2, 1);
		transacted(() -> {
			assertThat(this.own.of(this.mentee)).filteredOn((table) -> table.name().equals("plan"))
				.singleElement()
				.satisfies((table) -> assertThat(table.rows()).containsExactly(Map.of("place", "ELSEWHERE", "said_on",
						this.today.toString(), "reviewed_on", from.toString())));
			this.forgotten.forget(this.mentee.person());
		});
		assertThat(dose(from)).isEqualTo(before);
	}

	private PeriodDose dose(LocalDate from) {
		Actor manager = this.pod.outsider(Role.PROGRAM_MANAGER);
		return in(() -> this.doses.of(manager, List.of(this.pod.cohort()), from, this.today));
	}

	private PlanUse mine(Actor actor) {
		return in(() -> this.plans.mine(actor, this.pod.pod()));
	}

	private PlanUse say(Actor actor, PlanPlace place, LocalDate reviewedOn) {
		var use = new PlanUse(place, reviewedOn);
		return in(() -> {
			this.plans.say(actor, this.pod.pod(), use);
			return use;
		});
	}

	private void transacted(Runnable work) {
		this.pod.run(() -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private <T> T in(Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(this.pod.institution(), work::get);
	}

}
