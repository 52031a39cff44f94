package org.alkimos.kernel.tenancy;

import java.util.UUID;

/**
 * A person, or a machine account, within one institution; the same human has another id
 * elsewhere.
 */
public record PersonId(UUID value) implements TypedId {

	public static PersonId next() {
		return new PersonId(TypedIds.next());
	}

}
