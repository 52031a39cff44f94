package org.alkimos.programs.roster;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** An uploaded list of lines between people or of earlier pairs. */
public record ListImportId(UUID value) implements TypedId {

	static ListImportId next() {
		return new ListImportId(TypedIds.next());
	}

}
