package org.alkimos.evaluation;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** One version of an instrument of an institution's own. */
public record InstrumentId(UUID value) implements TypedId {

	static InstrumentId next() {
		return new InstrumentId(TypedIds.next());
	}

}
