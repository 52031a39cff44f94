package org.alkimos.contracts.matching;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * A pod: three or four peers and one mentor, a classical pair, or a scholar with two
 * mentors.
 */
public record PodId(UUID value) implements TypedId {

	public static PodId next() {
		return new PodId(TypedIds.next());
	}

}
