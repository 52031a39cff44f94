package org.alkimos.contracts.evaluation;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** One time of asking in a cohort. */
public record WaveId(UUID value) implements TypedId {

	public static WaveId next() {
		return new WaveId(TypedIds.next());
	}

}
