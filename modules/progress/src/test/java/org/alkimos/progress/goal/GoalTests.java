package org.alkimos.progress.goal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.PodFixtures;

import static org.alkimos.progress.pod.PodFixtures.FORMED_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GoalTests {

	private final PodFixtures fixtures = PodFixtures.newPod();

	private final PersonId mentee = this.fixtures.mentees().getFirst();

	private final PersonId peer = this.fixtures.mentees().getLast();

	private static GoalDraft draft(@Nullable PersonId owner, LocalDate targetOn, GoalStatus status) {
		return new GoalDraft("Submit the first-author paper", GoalKind.PROJECT, owner, targetOn,
				List.of(new Milestone("Outline", true), new Milestone("Draft", false)), status);
	}

	private Goal set(@Nullable PersonId owner, PersonId by) {
		return Goal.set(draft(owner, FORMED_ON.plusMonths(6), GoalStatus.OPEN), this.fixtures.pod(),
				this.fixtures.membership(), by, FORMED_ON);
	}

	@Test
	void startsOpenWithItsMilestonesInOrder() {
		Goal goal = set(this.mentee, this.mentee);
		assertThat(goal.status()).isEqualTo(GoalStatus.OPEN);
		assertThat(goal.milestones()).extracting(Milestone::title).containsExactly("Outline", "Draft");
	}

	@Test
	void aMenteesGoalIsWrittenByThemAndTheMentorAlone() {
		set(this.mentee, this.fixtures.mentor());
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> set(this.mentee, this.peer));
		Goal goal = set(this.mentee, this.mentee);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> goal.change(draft(null, FORMED_ON.plusMonths(6), GoalStatus.DROPPED),
					this.fixtures.membership(), this.peer, FORMED_ON));
	}

	@Test
	void thePodsGoalIsEverybodys() {
		Goal goal = set(null, this.peer);
		goal.change(draft(null, FORMED_ON.plusMonths(6), GoalStatus.REACHED), this.fixtures.membership(), this.mentee,
				FORMED_ON.plusDays(90));
		assertThat(goal.status()).isEqualTo(GoalStatus.REACHED);
		assertThat(goal.settledOn()).isEqualTo(FORMED_ON.plusDays(90));
	}

	@Test
	void aTargetInThePastStaysButCannotBeChosen() {
		Goal goal = set(null, this.peer);
		LocalDate later = FORMED_ON.plusMonths(8);
		goal.change(draft(null, FORMED_ON.plusMonths(6), GoalStatus.OPEN), this.fixtures.membership(), this.peer,
				later);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> goal.change(draft(null, FORMED_ON.plusMonths(7), GoalStatus.OPEN),
					this.fixtures.membership(), this.peer, later));
	}

	@Test
	void everythingMissingIsNamedAtOnce() {
		var empty = new GoalDraft(" ", null, PersonId.next(), null, null, null);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> Goal.set(empty, this.fixtures.pod(), this.fixtures.membership(), this.peer, FORMED_ON))
			.satisfies((ex) -> assertThat(ex.errors()).extracting("field")
				.containsExactly("title", "kind", "targetOn", "owner"));
	}

}
