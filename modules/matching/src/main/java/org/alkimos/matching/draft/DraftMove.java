package org.alkimos.matching.draft;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * One manual move in a draft.
 *
 * @param from pod the mentee was in, or null for none
 * @param to pod the mentee moved to, or null for none
 * @param swappedWith mentee moved in exchange, or null for none
 * @param joining change of the co-mentor of the mentee's pod; no mentee moves then
 */
public record DraftMove(PersonId mentee, @Nullable Integer from, @Nullable Integer to, @Nullable PersonId swappedWith,
		@Nullable Joining joining) {

	/**
	 * A change of the co-mentor.
	 *
	 * @param before previous co-mentor, or null for none
	 * @param after new co-mentor
	 */
	public record Joining(int pod, @Nullable PersonId before, @Nullable PersonId after) {
	}

	public static DraftMove joining(PersonId mentee, Joining joining) {
		return new DraftMove(mentee, joining.pod(), joining.pod(), null, joining);
	}

	public Set<PersonId> everybody() {
		return (this.swappedWith != null) ? Set.of(this.mentee, this.swappedWith) : Set.of(this.mentee);
	}
}
