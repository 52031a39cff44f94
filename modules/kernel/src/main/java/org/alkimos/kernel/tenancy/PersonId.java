package org.alkimos.kernel.tenancy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * ID of a person or an API client within one institution; the same human has another ID
 * in another institution.
 */
public record PersonId(UUID value) implements TypedId {

	public static PersonId next() {
		return new PersonId(TypedIds.next());
	}

	/** Returns null for null. */
	public static @Nullable PersonId ofNullable(@Nullable UUID value) {
		return (value != null) ? new PersonId(value) : null;
	}

}
