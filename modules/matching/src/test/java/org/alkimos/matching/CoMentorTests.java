package org.alkimos.matching;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.MoveOption;
import org.alkimos.matching.engine.CareerCohort;
import org.alkimos.matching.repair.RepairReport;
import org.alkimos.matching.repair.Repairs;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.review.Recusals;
import org.alkimos.matching.review.ReviewNotes;
import org.alkimos.matching.run.MatchRunId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Cohorts whose mentees have two mentors, from the run to a repair. */
@ApplicationModuleTest
class CoMentorTests extends MatchingModule {

	@Autowired
	private Repairs repairs;

	@Autowired
	private Recusals recusals;

	@Autowired
	private ReviewNotes notes;

	@Autowired
	private HeardPods heard;

	@BeforeEach
	void hearOfScholars() {
		this.career = CohortFixture.fresh();
		this.manager = this.career.manager();
		publish(this.career.scholars(4));
		Awaitility.await().ignoreExceptions().until(() -> readiness().mentees() == 4 && readiness().mentors() == 13);
	}

	private static List<PersonId> others(BoardPod pod) {
		return Objects.requireNonNull(pod.coMentors());
	}

	private static List<BoardPod> teams(Board board) {
		return board.pods().stream().filter((pod) -> !pod.mentees().isEmpty()).toList();
	}

	private BoardPod pod(MatchRunId run, int number) {
		return board(run).pods().stream().filter((pod) -> pod.number() == number).findFirst().orElseThrow();
	}

	private void join(MatchRunId run, int pod, PersonId coMentor) {
		in(() -> this.matchmaking.join(this.manager, run, pod, coMentor));
	}

	@Test
	void proposesTwoMentorsOfDifferentDisciplinesForEachScholar() {
		Board board = board(ready());

		assertThat(teams(board).size()).isEqualTo(4);
		assertThat(teams(board)).allSatisfy((pod) -> {
			assertThat(pod.problems()).isEmpty();
			assertThat(pod.mentorIds()).hasSize(2).doesNotHaveDuplicates();
			assertThat(pod.mentors()).extracting((mentor) -> mentor.facts().field()).doesNotHaveDuplicates();
			assertThat(pod.weeklySlots()).isNotEmpty();
		});
		assertThat(board.measures().rulesBroken()).isZero();
		assertThat(board.pods()).as("a mentor of one pod is not offered again").hasSize(9);
	}

	@Test
	void letsPeopleChooseAnotherAndTakeItBack() {
		MatchRunId run = ready();
		BoardPod pod = teams(board(run)).stream().filter((one) -> !others(one).isEmpty()).findFirst().orElseThrow();
		PersonId before = pod.coMentor();
		PersonId other = others(pod).getFirst();

		join(run, pod.number(), other);
		assertThat(pod(run, pod.number()).coMentor()).isEqualTo(other);
		in(() -> this.matchmaking.undo(this.manager, run, 1));
		assertThat(pod(run, pod.number()).coMentor()).isEqualTo(before);
		in(() -> this.matchmaking.redo(this.manager, run, 0));
		assertThat(pod(run, pod.number()).coMentor()).isEqualTo(other);
		assertThat(audited(run)).contains("matching.co-mentor-chosen");
	}

	@Test
	void refusesWhoCannotBeTheSecondMentor() {
		MatchRunId run = ready();
		List<BoardPod> teams = teams(board(run));
		BoardPod pod = teams.getFirst();
		PersonId taken = teams.get(1).leader();

		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> join(run, pod.number(), taken))
			.withMessageContaining("Not possible");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> join(run, pod.number(), pod.leader()));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> join(run, pod.number(), pod.mentees().getFirst().mentee()));
		in(() -> this.matchmaking.lock(this.manager, run, pod.number()));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> join(run, pod.number(), taken))
			.withMessageContaining("locked");
	}

	@Test
	void keepsTheNoteFromAManagerRecusedFromTheCoMentor() {
		MatchRunId run = ready();
		BoardPod pod = teams(board(run)).getFirst();
		PersonId mentee = pod.mentees().getFirst().mentee();
		in(() -> this.notes.find(this.manager, run, mentee));
		in(() -> this.recusals.recuse(this.manager, this.career.cohort(), Objects.requireNonNull(pod.coMentor())));

		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> in(() -> this.notes.find(this.manager, run, mentee)))
			.withMessageContaining("You recused yourself");
	}

	@Test
	void keepsALockedTeamInTheNextRun() {
		MatchRunId run = ready();
		BoardPod pod = teams(board(run)).getFirst();
		in(() -> this.matchmaking.lock(this.manager, run, pod.number()));

		Board next = board(ready());

		assertThat(next.pods().stream().filter(BoardPod::locked)).singleElement()
			.satisfies((kept) -> assertThat(kept.mentorIds()).isEqualTo(pod.mentorIds()));
	}

	@Test
	void tellsOfBothAndFindsAnotherWhereOneLeaves() {
		PodFormed formed = published();
		assertThat(formed.mentors()).hasSize(2);

		PersonId leaver = Objects.requireNonNull(formed.coMentor());
		publish(List.of(this.career.withdrawn(leaver)));
		Awaitility.await().until(() -> !look().isSound());
		assertThat(look().pods()).singleElement().satisfies((pod) -> {
			assertThat(pod.left()).containsExactly(leaver);
			assertThat(pod.problems()).containsExactly("Its co-mentor has left the cohort.");
		});
		MatchRunId repair = in(() -> this.repairs.draft(this.manager, this.career.cohort(), 0, look().inputHash()));
		assertThat(board(repair).before().mentors().values())
			.anySatisfy((mentors) -> assertThat(mentors).hasSize(2).last().isEqualTo(leaver));
		in(() -> this.matchmaking.publish(this.manager, repair, PublishConsent.NONE));

		Awaitility.await().until(() -> !this.heard.of(this.career.cohort(), PodChanged.class).isEmpty());
		assertThat(this.heard.of(this.career.cohort(), PodChanged.class)).singleElement().satisfies((changed) -> {
			assertThat(changed.pod()).isEqualTo(formed.pod());
			assertThat(changed.left()).containsExactly(leaver);
			assertThat(changed.joined()).hasSize(1).doesNotContain(leaver);
			assertThat(changed.mentors()).contains(formed.leader()).containsAll(changed.joined());
			assertThat(Set.copyOf(changed.mentees())).isEqualTo(Set.copyOf(formed.mentees()));
		});
		assertThat(look().isSound()).isTrue();
	}

	/** Publishes teams and gives one that could have another co-mentor. */
	private PodFormed published() {
		MatchRunId run = ready();
		PersonId mentor = teams(board(run)).stream()
			.filter((pod) -> !others(pod).isEmpty())
			.findFirst()
			.orElseThrow()
			.leader();
		in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE));
		Awaitility.await().until(() -> this.heard.of(this.career.cohort(), PodFormed.class).size() == 4);
		return this.heard.of(this.career.cohort(), PodFormed.class)
			.stream()
			.filter((pod) -> pod.leader().equals(mentor))
			.findFirst()
			.orElseThrow();
	}

	private PodChanged repaired() {
		MatchRunId repair = in(() -> this.repairs.draft(this.manager, this.career.cohort(), 0, look().inputHash()));
		in(() -> this.matchmaking.publish(this.manager, repair, PublishConsent.NONE));
		Awaitility.await().until(() -> !this.heard.of(this.career.cohort(), PodChanged.class).isEmpty());
		List<PodChanged> changed = this.heard.of(this.career.cohort(), PodChanged.class);
		assertThat(changed).hasSize(1);
		return changed.getFirst();
	}

	@Test
	void letsTheCoMentorLeadWhereTheMentorLeaves() {
		PodFormed formed = published();
		publish(List.of(this.career.withdrawn(formed.leader())));
		Awaitility.await().until(() -> !look().isSound());
		assertThat(look().waiting()).isEmpty();

		PodChanged changed = repaired();

		assertThat(changed.leader()).isEqualTo(formed.coMentor());
		assertThat(changed.mentors()).doesNotContain(formed.leader());
		assertThat(changed.left()).containsExactly(formed.leader());
	}

	@Test
	void goesOnWithOneMentorWhereThereIsNoOther() {
		PodFormed formed = published();
		Set<PersonId> teamed = this.heard.of(this.career.cohort(), PodFormed.class)
			.stream()
			.flatMap((pod) -> pod.mentors().stream())
			.collect(Collectors.toSet());
		publish(CareerCohort.members()
			.stream()
			.filter((member) -> member.leadsPods() && !teamed.contains(member.person()))
			.map((member) -> this.career.withdrawn(member.person()))
			.toList());
		publish(List.of(this.career.withdrawn(Objects.requireNonNull(formed.coMentor()))));
		Awaitility.await().until(() -> !look().isSound());
		Awaitility.await().until(() -> readiness().mentors() == 7);

		PodChanged changed = repaired();

		assertThat(changed.mentors()).containsExactly(formed.leader());
		assertThat(changed.mentees()).isEqualTo(formed.mentees());
	}

	@Test
	void aScholarMovedToAnotherMentorWaitsForTheSecondOne() {
		MatchRunId run = ready();
		int to = movedWhereOthersCouldJoin(run);

		BoardPod now = pod(run, to);
		assertThat(now.coMentor()).isNull();
		assertThat(now.problems())
			.containsExactly("It has only one mentor. Choose a co-mentor from another discipline.");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE)))
			.withMessageContaining("only one mentor");
		join(run, to, others(now).getFirst());
		assertThat(pod(run, to).problems()).isEmpty();
	}

	/**
	 * Moves the first scholar who then can have a second mentor; the number of the pod.
	 */
	private int movedWhereOthersCouldJoin(MatchRunId run) {
		for (BoardPod from : teams(board(run))) {
			for (MoveOption move : from.mentees().getFirst().moves()) {
				MoveRequest request = new MoveRequest(from.mentees().getFirst().mentee(), move.pod(), null);
				in(() -> this.matchmaking.move(this.manager, run, request));
				if (!others(pod(run, move.pod())).isEmpty()) {
					return move.pod();
				}
				in(() -> this.matchmaking.undo(this.manager, run, null));
			}
		}
		throw new AssertionError("Nobody can be moved");
	}

	private RepairReport look() {
		return in(() -> this.repairs.look(this.manager, this.career.cohort()));
	}

}
