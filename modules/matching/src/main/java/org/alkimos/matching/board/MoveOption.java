package org.alkimos.matching.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A pod a mentee could move to, and the effect of the move.
 *
 * @param fit the mentee's fit in that pod, 0 to 100
 * @param meanChange change of the mean fit of all matched mentees, in hundredths
 * @param swapWith mentee to move in exchange, or null if there is room
 * @param whyNot why the move is not possible, in sentences; empty if it is possible
 * @param wish rank of its mentor among the mentee's preferred mentors, in words; empty if
 * none
 * @param heldBy mentees in a full pod where no swap is possible
 */
public record MoveOption(int pod, PersonId mentor, int fit, int meanChange, @Nullable PersonId swapWith,
		List<String> whyNot, String wish, List<PersonId> heldBy) {

	public MoveOption {
		whyNot = List.copyOf(whyNot);
		heldBy = List.copyOf(heldBy);
	}

	public boolean isPossible() {
		return this.whyNot.isEmpty();
	}

}
