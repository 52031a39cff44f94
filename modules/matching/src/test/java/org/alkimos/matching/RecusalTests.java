package org.alkimos.matching;

import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.Board.Placed;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.review.Recusals;
import org.alkimos.matching.review.ReviewNotes;
import org.alkimos.matching.run.MatchRunId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class RecusalTests extends MatchingModule {

	@Autowired
	private Recusals recusals;

	@Autowired
	private ReviewNotes notes;

	private void recuse(PersonId person) {
		in(() -> this.recusals.recuse(this.manager, this.career.cohort(), person));
	}

	@Test
	void whoRecusedThemselvesNeitherSeesWhyNorMoves() {
		MatchRunId run = ready();
		MoveRequest move = possibleMove(board(run));
		recuse(move.mentee());
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.review.why(this.manager, run, move.mentee())))
			.withMessageContaining("You recused yourself");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.move(this.manager, run, move)))
			.withMessageContaining("You recused yourself");
		Placed hidden = placed(board(run), move.mentee());
		assertThat(hidden.isRecused()).isTrue();
		assertThat(hidden.fit()).isZero();
		assertThat(hidden.wish()).isEmpty();
		assertThat(hidden.moves()).isEmpty();
		Actor other = new Actor(this.career.institution(), PersonId.next(), Set.of(Role.PROGRAM_MANAGER));
		in(() -> this.matchmaking.move(other, run, move));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.undo(this.manager, run, null)))
			.withMessageContaining("You recused yourself");
		assertThat(menteesIn(board(run), Objects.requireNonNull(move.to()))).contains(move.mentee());
	}

	@Test
	void aMentorsPodIsLeftToOthersToo() {
		MatchRunId run = ready();
		Board board = board(run);
		MoveRequest move = possibleMove(board);
		BoardPod to = board.pods()
			.stream()
			.filter((pod) -> pod.number() == Objects.requireNonNull(move.to()))
			.findFirst()
			.orElseThrow();
		recuse(to.leader());
		Conflict refused = org.assertj.core.api.Assertions.catchThrowableOfType(Conflict.class,
				() -> in(() -> this.matchmaking.move(this.manager, run, move)));
		assertThat(refused).hasMessageContaining("You recused yourself");
		assertThat(placed(board(run), move.mentee()).moves()).noneMatch((option) -> option.pod() == to.number());
		assertThat(in(() -> this.review.why(this.manager, run, move.mentee())).options())
			.filteredOn((option) -> option.pod() == to.number())
			.allMatch((option) -> !option.isPossible() && option.fit() == 0);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.lock(this.manager, run, to.number())));
		if (!to.mentees().isEmpty()) {
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> in(() -> this.review.why(this.manager, run, to.mentees().getFirst().mentee())));
		}
	}

	@Test
	void neitherNotesNorTheChangeBetweenTwoDraftsAreTold() {
		MatchRunId run = ready();
		MatchRunId other = ready();
		MoveRequest move = possibleMove(board(other));
		in(() -> this.matchmaking.move(this.manager, other, move));
		BoardPod to = board(other).pods()
			.stream()
			.filter((pod) -> pod.number() == Objects.requireNonNull(move.to()))
			.findFirst()
			.orElseThrow();
		recuse(to.leader());

		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.notes.find(this.manager, other, move.mentee())))
			.withMessageContaining("You recused yourself");
		assertThat(in(() -> this.review.compare(this.manager, run, other)).differences())
			.filteredOn((difference) -> difference.mentee().equals(move.mentee()))
			.singleElement()
			.satisfies((difference) -> {
				assertThat(difference.recused()).isTrue();
				assertThat(difference.otherFit()).isNull();
				assertThat(difference.change()).isNull();
			});
	}

	@Test
	void recusingIsForManagersOnceAndForPeopleOfTheCohort() {
		PersonId mentee = placed(board(ready()), null).mentee();
		recuse(mentee);
		CohortId cohort = this.career.cohort();
		in(() -> {
			assertThat(this.recusals.list(this.manager, cohort)).containsExactly(mentee);
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.recusals.list(this.manager, CohortId.next()));
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> this.recusals.recuse(this.manager, cohort, mentee));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.recusals.recuse(this.manager, cohort, PersonId.next()));
			Actor evaluator = new Actor(this.career.institution(), PersonId.next(), Set.of(Role.EVALUATOR));
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.recusals.recuse(evaluator, cohort, mentee));
		});
		assertThat(audited(new MatchRunId(cohort.value()))).containsExactly("matching.member-recused");
	}

	private static Placed placed(Board board, @org.jspecify.annotations.Nullable PersonId mentee) {
		return board.pods()
			.stream()
			.flatMap((pod) -> pod.mentees().stream())
			.filter((placed) -> mentee == null || placed.mentee().equals(mentee))
			.findFirst()
			.orElseThrow();
	}

}
