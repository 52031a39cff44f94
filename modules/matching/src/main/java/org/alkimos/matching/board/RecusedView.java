package org.alkimos.matching.board;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.Board.Placed;
import org.alkimos.matching.board.Board.Unplaced;
import org.alkimos.matching.problems.MatchingProblem;

/** Hides from a recused program manager what they must not see. */
public final class RecusedView {

	private static final String WORDS = "You recused yourself";

	private RecusedView() {
	}

	/**
	 * Refuses a decision that involves one of these people.
	 * @throws Conflict if one of them is involved
	 */
	public static void requireNone(Set<PersonId> recused, Collection<PersonId> touched) {
		if (touched.stream().anyMatch(recused::contains)) {
			throw new Conflict(MatchingProblem.RECUSED_FROM_PARTICIPANT,
					"You recused yourself from someone this involves. Leave it to another program manager.");
		}
	}

	public static void requireNone(Set<PersonId> recused, PersonId person) {
		requireNone(recused, List.of(person));
	}

	/** Returns the board without the reasons for these people's placements. */
	public static Board of(Board board, Set<PersonId> recused) {
		if (recused.isEmpty()) {
			return board;
		}
		return new Board(board.run(), board.measures(), board.pods().stream().map((pod) -> of(pod, recused)).toList(),
				board.unmatched().stream().map((one) -> of(one, recused)).toList(), board.moves(), board.before(),
				board.lag());
	}

	private static BoardPod of(BoardPod pod, Set<PersonId> recused) {
		boolean led = pod.mentorIds().stream().anyMatch(recused::contains);
		List<Placed> mentees = pod.mentees().stream().map((placed) -> of(placed, recused, led)).toList();
		return new BoardPod(pod.number(), pod.mentors(), open(pod.coMentors(), recused, led), pod.locked(),
				pod.largest(), pod.weeklySlots(), mentees, pod.problems());
	}

	private static @Nullable List<PersonId> open(@Nullable List<PersonId> coMentors, Set<PersonId> recused,
			boolean led) {
		if (coMentors == null) {
			return null;
		}
		return led ? List.of() : coMentors.stream().filter((other) -> !recused.contains(other)).toList();
	}

	/** If the reader is recused from the pod's mentor, its mentees are hidden as well. */
	private static Placed of(Placed placed, Set<PersonId> recused, boolean led) {
		if (led || recused.contains(placed.mentee())) {
			return new Placed(placed.mentee(), placed.facts(), 0, List.of(new Reason(Reason.Kind.RECUSED, WORDS)), "",
					List.of());
		}
		return new Placed(placed.mentee(), placed.facts(), placed.fit(), placed.reasons(), placed.wish(),
				open(placed.moves(), recused));
	}

	private static Unplaced of(Unplaced unplaced, Set<PersonId> recused) {
		return recused.contains(unplaced.mentee())
				? new Unplaced(unplaced.mentee(), unplaced.facts(), List.of(WORDS), List.of()) : new Unplaced(
						unplaced.mentee(), unplaced.facts(), unplaced.reasons(), open(unplaced.moves(), recused));
	}

	private static List<MoveOption> open(List<MoveOption> moves, Set<PersonId> recused) {
		return moves.stream().filter((move) -> !touches(move, recused)).toList();
	}

	/**
	 * Returns the explanation, without the fit of these people.
	 * @throws Conflict if it is about a pod led by one of them
	 */
	public static PlacementExplanation of(PlacementExplanation why, Set<PersonId> recused) {
		requireNone(recused, why.mentors());
		return new PlacementExplanation(why.mentee(), why.pod(), why.mentor(), why.coMentor(), why.fit(), why.rows(),
				why.options().stream().map((option) -> touches(option, recused) ? closed(option) : option).toList());
	}

	private static boolean touches(MoveOption option, Set<PersonId> recused) {
		PersonId other = option.swapWith();
		return recused.contains(option.mentor()) || (other != null && recused.contains(other))
				|| option.heldBy().stream().anyMatch(recused::contains);
	}

	private static MoveOption closed(MoveOption option) {
		return new MoveOption(option.pod(), option.mentor(), 0, 0, null,
				List.of(WORDS + " from someone this move is about."), "", List.of());
	}

}
