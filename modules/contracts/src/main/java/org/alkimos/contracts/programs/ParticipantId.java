package org.alkimos.contracts.programs;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of one person's enrollment in one cohort.
 *
 * @param value UUID that sorts by time of creation
 */
public record ParticipantId(UUID value) implements TypedId {

	public static ParticipantId next() {
		return new ParticipantId(TypedIds.next());
	}

}
