package org.alkimos.contracts.programs;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a cohort: one round of a program, with its calendar and participants.
 *
 * @param value UUID that sorts by time of creation
 */
public record CohortId(UUID value) implements TypedId {

	public static CohortId next() {
		return new CohortId(TypedIds.next());
	}

}
