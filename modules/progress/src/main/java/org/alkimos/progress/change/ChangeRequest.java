package org.alkimos.progress.change;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether the reader asked to change pods.
 *
 * @param askedAt time of the request, or null if there is none
 */
public record ChangeRequest(@Nullable Instant askedAt) {

	public boolean isOpen() {
		return this.askedAt != null;
	}

}
