package org.alkimos.matching.review;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftRow;

/**
 * A requested move of a mentee.
 *
 * @param to number of the target pod, or null for unmatched
 * @param swapWith a mentee in that pod to move in exchange, or null for none
 * @param from number of the pod the mentee was in when last read, {@link #NO_POD} for
 * none, or null to skip the check
 */
public record MoveRequest(PersonId mentee, @Nullable Integer to, @Nullable PersonId swapWith, @Nullable Integer from) {

	/** Pod number for a mentee without a pod. */
	public static final int NO_POD = 0;

	/** A move regardless of the mentee's current pod. */
	public MoveRequest(PersonId mentee, @Nullable Integer to, @Nullable PersonId swapWith) {
		this(mentee, to, swapWith, null);
	}

	/** Whether the mentee is still in the pod the caller last read. */
	boolean isFrom(@Nullable DraftRow pod) {
		return this.from == null || this.from == ((pod != null) ? pod.number() : NO_POD);
	}

	public Set<PersonId> everybody() {
		return (this.swapWith != null) ? Set.of(this.mentee, this.swapWith) : Set.of(this.mentee);
	}

}
