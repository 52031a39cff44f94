package org.alkimos.programs.roster;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** An uploaded roster that waits for confirmation. */
public record RosterImportId(UUID value) implements TypedId {

	static RosterImportId next() {
		return new RosterImportId(TypedIds.next());
	}

}
