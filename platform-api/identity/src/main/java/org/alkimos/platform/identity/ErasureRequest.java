package org.alkimos.platform.identity;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Confirmation of the person, so that no one is erased through a wrong ID.
 *
 * @param address the person's email address as stored; case does not matter
 */
record ErasureRequest(@Nullable String address) {

	String addressOrEmpty() {
		return Objects.requireNonNullElse(this.address, "");
	}

}
