package org.alkimos.identity.machine;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** ID of an API client of the institution. */
public record ApiClientId(UUID value) implements TypedId {

	static ApiClientId next() {
		return new ApiClientId(TypedIds.next());
	}

}
