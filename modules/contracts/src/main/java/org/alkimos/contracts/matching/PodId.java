package org.alkimos.contracts.matching;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a pod: a mentor with three or four mentees, a pair, or a scholar with two
 * mentors.
 */
public record PodId(UUID value) implements TypedId {

	public static PodId next() {
		return new PodId(TypedIds.next());
	}

}
