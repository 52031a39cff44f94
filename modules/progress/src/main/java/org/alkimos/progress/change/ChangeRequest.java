package org.alkimos.progress.change;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether the caller asked to change pods.
 *
 * @param askedAt UTC instant of the request, or null if there is none
 */
public record ChangeRequest(@Nullable Instant askedAt) {

	/** Whether the caller has an open request. */
	public boolean isOpen() {
		return this.askedAt != null;
	}

}
