package org.alkimos.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A pod a mentee could move to, and what that would change.
 *
 * @param fit the mentee's fit there, 0 to 100
 * @param meanChange change of the mean fit of all matched mentees, in hundredths
 * @param swapWith who would have to come the other way; null if there is room
 * @param whyNot why it is not possible, in sentences; empty if it is
 * @param wish which of the mentee's wishes its mentor is, in words; empty if none
 * @param heldBy who has the places of a pod that is full and takes nobody in exchange
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
