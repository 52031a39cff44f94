package org.alkimos.matching;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * One step of a person on a draft.
 *
 * @param from pod the mentee was in, or none
 * @param to pod the mentee came to, or none
 * @param swappedWith who went the other way, if anybody
 * @param joining another second mentor of the mentee's pod; then nobody moved
 */
record DraftMove(PersonId mentee, @Nullable Integer from, @Nullable Integer to, @Nullable PersonId swappedWith,
		@Nullable Joining joining) {

	/**
	 * A change of the second mentor.
	 *
	 * @param before who it was; null for nobody
	 * @param after who it is
	 */
	record Joining(int pod, @Nullable PersonId before, @Nullable PersonId after) {
	}

	static DraftMove joining(PersonId mentee, Joining joining) {
		return new DraftMove(mentee, joining.pod(), joining.pod(), null, joining);
	}

	Set<PersonId> everybody() {
		return (this.swappedWith != null) ? Set.of(this.mentee, this.swappedWith) : Set.of(this.mentee);
	}
}
