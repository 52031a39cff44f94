package org.alkimos.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.engine.CareerCohort;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.repair.RepairReport;
import org.alkimos.matching.repair.RepairReport.Cause;
import org.alkimos.matching.repair.RepairReport.Waiting;
import org.alkimos.matching.repair.Repairs;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunKind;
import org.alkimos.matching.run.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class RepairingTests extends MatchingModule {

	@Autowired
	private Repairs repairs;

	@Autowired
	private HeardPods heard;

	private List<PodFormed> formed = List.of();

	@BeforeEach
	void publishPods() {
		MatchRunId run = ready();
		in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE));
		Awaitility.await().until(() -> this.heard.of(this.career.cohort(), PodFormed.class).size() == 13);
		this.formed = this.heard.of(this.career.cohort(), PodFormed.class);
	}

	private RepairReport look() {
		return in(() -> this.repairs.look(this.manager, this.career.cohort()));
	}

	private void awaitWaiting(int people) {
		Awaitility.await().until(() -> look().waiting().size() == people);
	}

	private MatchRunId draft(RepairReport report, int moved) {
		return in(() -> this.repairs.draft(this.manager, this.career.cohort(), moved, report.inputHash()));
	}

	private PodFormed ofSize(int mentees) {
		return this.formed.stream().filter((pod) -> pod.mentees().size() == mentees).findFirst().orElseThrow();
	}

	private static Member member(PersonId person) {
		return CareerCohort.members().stream().filter((one) -> one.person().equals(person)).findFirst().orElseThrow();
	}

	@Test
	void saysWhoWaitsAndWhatMoreChangesWouldBring() {
		PodFormed full = ofSize(4);
		PersonId leaver = full.mentees().getFirst();
		PersonId late = PersonId.next();
		publish(List.of(this.career.withdrawn(leaver)));
		publish(List.of(this.career.late(member(leaver), late)));
		publish(List.of(this.career.asks(full.pod(), full.mentees().get(1))));
		awaitWaiting(2);

		RepairReport report = look();

		assertThat(report.waiting()).extracting(Waiting::cause).containsExactlyInAnyOrder(Cause.NO_POD, Cause.ASKED);
		assertThat(report.mentees()).isEqualTo(45);
		assertThat(report.pods()).singleElement().satisfies((pod) -> {
			assertThat(pod.left()).containsExactly(leaver);
			assertThat(pod.staying()).hasSize(3);
			assertThat(pod.problems()).isEmpty();
		});
		assertThat(report.options().getFirst().moved()).isZero();
		assertThat(report.options().getFirst().placed()).isEqualTo(45);
		assertThat(report.draft()).isNull();
		assertThat(look()).isEqualTo(report);
	}

	@Test
	void publishesAChosenRepairUnderTheSamePodsAndTellsOnlyThen() {
		PodFormed full = ofSize(4);
		PersonId leaver = full.mentees().getFirst();
		PersonId late = PersonId.next();
		publish(List.of(this.career.withdrawn(leaver), this.career.late(member(leaver), late)));
		Awaitility.await().until(() -> look().waiting().size() == 1 && !look().pods().isEmpty());
		MatchRunId run = draft(look(), 0);

		Board board = board(run);
		assertThat(board.run().kind()).isEqualTo(RunKind.REPAIR);
		assertThat(board.before().seats()).hasSize(44).doesNotContainKey(late);
		assertThat(board.unmatched()).isEmpty();
		assertThat(this.heard.of(this.career.cohort(), PodChanged.class)).isEmpty();

		in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE));

		Awaitility.await().until(() -> !this.heard.of(this.career.cohort(), PodChanged.class).isEmpty());
		List<PodChanged> changed = this.heard.of(this.career.cohort(), PodChanged.class);
		assertThat(changed.stream().flatMap((pod) -> pod.left().stream())).containsExactly(leaver);
		assertThat(changed.stream().flatMap((pod) -> pod.joined().stream())).containsExactly(late);
		Set<Object> known = this.formed.stream().map(PodFormed::pod).collect(Collectors.toSet());
		assertThat(changed).allMatch((pod) -> known.contains(pod.pod()));
		assertThat(this.heard.of(this.career.cohort(), PodFormed.class)).hasSize(13);
		assertThat(summary(run).state()).isEqualTo(RunState.PUBLISHED);
		assertThat(look().isSound()).isTrue();
		assertThat(audited(run)).containsExactly("matching.repair-drafted", "matching.pods-published");
	}

	@Test
	void endsAPodWhoseMentorLeftOnceItsMenteesHaveOthers() {
		PodFormed pod = ofSize(3);
		publish(List.of(this.career.withdrawn(pod.leader())));
		awaitWaiting(3);
		RepairReport report = look();
		assertThat(report.waiting()).extracting(Waiting::cause).containsOnly(Cause.NO_MENTOR);
		var all = report.options().stream().filter((option) -> option.placed() == 45).findFirst().orElseThrow();
		MatchRunId run = draft(report, all.moved());

		in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE));

		Awaitility.await().until(() -> this.heard.of(this.career.cohort(), PodDissolved.class).size() == 1);
		assertThat(this.heard.of(this.career.cohort(), PodDissolved.class).getFirst().pod()).isEqualTo(pod.pod());
		assertThat(look().waiting()).isEmpty();
	}

	/** Whether one person has another place hangs on chance; of four somebody has. */
	@Test
	void takesWhoAskedToAnotherPodAndAsksNoMore() {
		Map<PersonId, PodId> asking = this.formed.stream()
			.filter((pod) -> pod.mentees().size() == 4)
			.limit(4)
			.collect(Collectors.toMap((pod) -> pod.mentees().getFirst(), PodFormed::pod));
		publish(asking.entrySet().stream().map((one) -> this.career.asks(one.getValue(), one.getKey())).toList());
		awaitWaiting(4);
		RepairReport report = look();
		var granted = report.options().stream().filter((option) -> option.granted() > 0).findFirst().orElseThrow();
		MatchRunId run = draft(report, granted.moved());

		in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE));

		assertThat(look().waiting()).hasSize(4 - granted.granted());
		Awaitility.await()
			.until(() -> this.heard.of(this.career.cohort(), PodChanged.class)
				.stream()
				.flatMap((pod) -> pod.joined()
					.stream()
					.filter((mentee) -> asking.containsKey(mentee) && !pod.pod().equals(asking.get(mentee))))
				.count() == granted.granted());
	}

	@Test
	void leavesPodsThatHaveConcludedAlone() {
		PodFormed pod = ofSize(3);
		publish(List.of(this.career.concluded(pod.pod())));
		Awaitility.await().until(() -> look().mentees() == 42);

		RepairReport report = look();

		assertThat(report.isSound()).isTrue();
		MatchRunId run = draft(report, 0);
		assertThat(board(run).pods()).noneMatch((row) -> row.leader().equals(pod.leader()));
	}

	@Test
	void refusesWhatHasChangedChangesNothingOrIsNotForThem() {
		RepairReport report = look();
		assertThat(report.isSound()).isTrue();
		MatchRunId idle = draft(report, 0);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, idle, PublishConsent.NONE)))
			.withMessageContaining("changes nothing");

		MatchRunId other = draft(report, 0);
		assertThat(summary(idle).state()).isEqualTo(RunState.CANCELED);
		assertThat(look().draft()).satisfies((draft) -> assertThat(draft.id()).isEqualTo(other));

		publish(List.of(this.career.withdrawn(ofSize(4).mentees().getFirst())));
		Awaitility.await().until(() -> !look().isSound());
		assertThatExceptionOfType(Stale.class).isThrownBy(() -> draft(report, 0));
		Actor evaluator = new Actor(this.career.institution(), PersonId.next(), Set.of(Role.EVALUATOR));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.repairs.look(evaluator, this.career.cohort())));
	}

}
