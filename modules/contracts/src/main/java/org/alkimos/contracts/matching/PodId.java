package org.alkimos.contracts.matching;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a pod: three or four peers and one mentor, a pair, or a scholar with two mentors.
 *
 * @param value the UUID
 */
public record PodId(UUID value) implements TypedId {

	public static PodId next() {
		return new PodId(TypedIds.next());
	}

}
