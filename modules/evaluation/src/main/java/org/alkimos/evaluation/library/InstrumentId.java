package org.alkimos.evaluation.library;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** ID of one version of an institution's own instrument. */
public record InstrumentId(UUID value) implements TypedId {

	static InstrumentId next() {
		return new InstrumentId(TypedIds.next());
	}

}
