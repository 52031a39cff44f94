package org.alkimos.kernel.tenancy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person, or a machine account, within one institution; the same human has another id
 * elsewhere.
 */
public record PersonId(UUID value) implements TypedId {

	public static PersonId next() {
		return new PersonId(TypedIds.next());
	}

	/** No one where there is no value. */
	public static @Nullable PersonId ofNullable(@Nullable UUID value) {
		return (value != null) ? new PersonId(value) : null;
	}

}
