package org.alkimos.contracts.evaluation;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of one measuring occasion in a cohort.
 *
 * @param value UUID
 */
public record WaveId(UUID value) implements TypedId {

	public static WaveId next() {
		return new WaveId(TypedIds.next());
	}

}
