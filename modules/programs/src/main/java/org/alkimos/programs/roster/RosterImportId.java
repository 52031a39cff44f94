package org.alkimos.programs.roster;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** ID of an uploaded roster. */
public record RosterImportId(UUID value) implements TypedId {

	static RosterImportId next() {
		return new RosterImportId(TypedIds.next());
	}

}
