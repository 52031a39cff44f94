package org.alkimos.matching;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.run.MatchRunId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class DraftReviewTests extends MatchingModule {

	@Test
	void movesAMenteeTakesItBackAndTellsTheAuditTrail() {
		MatchRunId run = ready();
		Board before = board(run);
		MoveRequest move = possibleMove(before);

		in(() -> this.matchmaking.move(this.manager, run, move));

		assertThat(menteesIn(board(run), Objects.requireNonNull(move.to()))).contains(move.mentee());
		assertThat(board(run).moves().done()).isEqualTo(1);

		in(() -> this.matchmaking.undo(this.manager, run, null));

		assertThat(board(run).pods()).isEqualTo(before.pods());
		assertThat(audited(run)).contains("matching.run-started", "matching.mentee-moved", "matching.move-undone");
	}

	@Test
	void refusesToMoveOrUndoWhatSomebodyElseChangedMeanwhile() {
		MatchRunId run = ready();
		MoveRequest move = possibleMove(board(run));
		int from = podOf(board(run), move.mentee());
		in(() -> this.matchmaking.move(this.manager, run, move));

		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(
					() -> this.matchmaking.move(this.manager, run, new MoveRequest(move.mentee(), null, null, from))))
			.withMessageContaining("Someone else moved this mentee");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.undo(this.manager, run, 0)))
			.withMessageContaining("Someone else moved people");

		in(() -> this.matchmaking.undo(this.manager, run, 1));
		in(() -> this.matchmaking.redo(this.manager, run, 0));
		assertThat(podOf(board(run), move.mentee())).isEqualTo(move.to());
	}

	private static int podOf(Board board, PersonId mentee) {
		return board.pods()
			.stream()
			.filter((pod) -> pod.mentees().stream().anyMatch((placed) -> placed.mentee().equals(mentee)))
			.findFirst()
			.orElseThrow()
			.number();
	}

	@Test
	void swapsTwoMenteesAndBack() {
		MatchRunId run = ready();
		Board before = board(run);
		MoveRequest swap = before.pods()
			.stream()
			.flatMap((pod) -> pod.mentees().stream())
			.flatMap((placed) -> in(() -> this.review.why(this.manager, run, placed.mentee())).options()
				.stream()
				.filter((option) -> option.isPossible() && option.swapWith() != null)
				.map((option) -> new MoveRequest(placed.mentee(), option.pod(), option.swapWith())))
			.findFirst()
			.orElseThrow();

		in(() -> this.matchmaking.move(this.manager, run, swap));

		assertThat(menteesIn(board(run), Objects.requireNonNull(swap.to()))).contains(swap.mentee())
			.doesNotContain(swap.swapWith());
		assertThat(board(run).measures().rulesBroken()).isZero();

		in(() -> this.matchmaking.undo(this.manager, run, null));

		assertThat(board(run).pods()).isEqualTo(before.pods());
	}

	@Test
	void refusesInWordsAMoveThatBreaksAHardRule() {
		MatchRunId run = ready();
		Board board = board(run);
		BoardPod full = board.pods().stream().filter((pod) -> pod.free() == 0).findFirst().orElseThrow();
		PersonId other = board.pods()
			.stream()
			.filter((pod) -> pod != full && pod.mentees().size() == 4)
			.flatMap((pod) -> pod.mentees().stream())
			.findFirst()
			.orElseThrow()
			.mentee();

		assertThatExceptionOfType(Conflict.class).isThrownBy(
				() -> in(() -> this.matchmaking.move(this.manager, run, new MoveRequest(other, full.number(), null))))
			.withMessageContaining("A pod takes 3 to 4 mentees.");
		assertThat(board(run).pods()).isEqualTo(board.pods());
	}

	@Test
	void refusesAMoveThatLeavesAPodTooSmall() {
		MatchRunId run = ready();
		BoardPod small = board(run).pods()
			.stream()
			.filter((pod) -> pod.mentees().size() == 3)
			.findFirst()
			.orElseThrow();
		int elsewhere = (small.number() == 1) ? 2 : 1;
		PersonId mentee = small.mentees().getFirst().mentee();

		assertThat(small.mentees()).allMatch((placed) -> placed.moves().isEmpty());
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(
					() -> in(() -> this.matchmaking.move(this.manager, run, new MoveRequest(mentee, elsewhere, null))))
			.withMessageContaining("would be too small");
	}

	@Test
	void keepsLockedPodsInTheNextRunAndRefusesToTouchThem() {
		MatchRunId run = ready();
		BoardPod kept = board(run).pods().getFirst();
		in(() -> this.matchmaking.lock(this.manager, run, kept.number()));

		PersonId inside = kept.mentees().getFirst().mentee();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.move(this.manager, run, new MoveRequest(inside, null, null))))
			.withMessageContaining("locked");

		Board next = board(ready());
		BoardPod again = next.pods()
			.stream()
			.filter((pod) -> pod.leader().equals(kept.leader()))
			.findFirst()
			.orElseThrow();
		assertThat(again.locked()).isTrue();
		assertThat(menteesIn(next, again.number()))
			.containsExactlyElementsOf(kept.mentees().stream().map(Board.Placed::mentee).toList());
		assertThat(next.measures().matched()).isEqualTo(45);
		assertThat(next.run().number()).isEqualTo(2);
	}

}
