package org.alkimos.matching.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A pod a mentee could move to, and the effect of the move. If the caller is recused from
 * someone involved, the move is not possible and the effect is hidden.
 *
 * @param pod number of the pod
 * @param mentor ID of the mentor who leads it
 * @param fit the mentee's fit in that pod, 0 to 100
 * @param meanChange change of the mean fit of all matched mentees, in hundredths of a
 * point; can be negative
 * @param swapWith ID of a mentee to move in exchange, or null for none
 * @param whyNot why the move is not possible, in sentences; empty if it is possible
 * @param wish rank of its mentor among the mentee's preferred mentors, in words; empty if
 * none
 * @param heldBy IDs of the mentees in a full pod where no move is possible; empty
 * otherwise
 */
public record MoveOption(int pod, PersonId mentor, int fit, int meanChange, @Nullable PersonId swapWith,
		List<String> whyNot, String wish, List<PersonId> heldBy) {

	public MoveOption {
		whyNot = List.copyOf(whyNot);
		heldBy = List.copyOf(heldBy);
	}

	/** Whether the move or swap is possible. */
	public boolean isPossible() {
		return this.whyNot.isEmpty();
	}

}
