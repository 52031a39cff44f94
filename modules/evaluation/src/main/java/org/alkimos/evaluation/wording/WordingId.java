package org.alkimos.evaluation.wording;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** ID of the official wording of an instrument in one language at one institution. */
public record WordingId(UUID value) implements TypedId {

	public static WordingId next() {
		return new WordingId(TypedIds.next());
	}

}
