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
 */
record DraftMove(PersonId mentee, @Nullable Integer from, @Nullable Integer to, @Nullable PersonId swappedWith) {

	Set<PersonId> everybody() {
		return (this.swappedWith != null) ? Set.of(this.mentee, this.swappedWith) : Set.of(this.mentee);
	}
}
