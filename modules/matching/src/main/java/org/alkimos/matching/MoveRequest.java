package org.alkimos.matching;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Where a mentee should go.
 *
 * @param to number of the pod; null for unmatched
 * @param swapWith a mentee of that pod who comes here instead; null for nobody
 */
public record MoveRequest(PersonId mentee, @Nullable Integer to, @Nullable PersonId swapWith) {

	Set<PersonId> everybody() {
		return (this.swapWith != null) ? Set.of(this.mentee, this.swapWith) : Set.of(this.mentee);
	}

}
