package org.alkimos.contracts.evaluation;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of one export of results.
 *
 * @param value UUID
 */
public record ExportId(UUID value) implements TypedId {

	public static ExportId next() {
		return new ExportId(TypedIds.next());
	}

}
