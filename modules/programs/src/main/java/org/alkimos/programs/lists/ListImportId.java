package org.alkimos.programs.lists;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of an uploaded list of relationships or past pairings.
 *
 * @param value UUID that sorts by time of creation
 */
public record ListImportId(UUID value) implements TypedId {

	static ListImportId next() {
		return new ListImportId(TypedIds.next());
	}

}
