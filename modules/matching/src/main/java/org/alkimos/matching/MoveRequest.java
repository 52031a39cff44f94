package org.alkimos.matching;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Where a mentee should go.
 *
 * @param to number of the pod; null for unmatched
 * @param swapWith a mentee of that pod who comes here instead; null for nobody
 * @param from number of the pod the mentee was seen in, {@link #NO_POD} for none; null if
 * it does not matter whether somebody else moved them meanwhile
 */
public record MoveRequest(PersonId mentee, @Nullable Integer to, @Nullable PersonId swapWith, @Nullable Integer from) {

	/** Says that a mentee was seen in no pod. */
	public static final int NO_POD = 0;

	/** A move from wherever the mentee is. */
	public MoveRequest(PersonId mentee, @Nullable Integer to, @Nullable PersonId swapWith) {
		this(mentee, to, swapWith, null);
	}

	/** Whether the mentee is where whoever asks saw them. */
	boolean isFrom(@Nullable DraftRow pod) {
		return this.from == null || this.from == ((pod != null) ? pod.number() : NO_POD);
	}

	Set<PersonId> everybody() {
		return (this.swapWith != null) ? Set.of(this.mentee, this.swapWith) : Set.of(this.mentee);
	}

}
