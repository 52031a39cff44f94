package org.alkimos.contracts.programs;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a mentoring program of an institution.
 *
 * @param value UUID that sorts by time of creation
 */
public record ProgramId(UUID value) implements TypedId {

	public static ProgramId next() {
		return new ProgramId(TypedIds.next());
	}

}
