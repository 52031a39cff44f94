package org.alkimos.platform.identity;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Who is meant, so that nobody is erased by a wrong id.
 *
 * @param address the person's e-mail address as it stands here
 */
record ErasureRequest(@Nullable String address) {

	String addressOrEmpty() {
		return Objects.requireNonNullElse(this.address, "");
	}

}
