package org.alkimos.contracts.progress;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a check-in of one mentee.
 *
 * @param value UUID
 */
public record CheckInId(UUID value) implements TypedId {

	public static CheckInId next() {
		return new CheckInId(TypedIds.next());
	}

}
