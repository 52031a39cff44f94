package org.alkimos.progress;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether the reader asked for another pod.
 *
 * @param askedAt when; null if not
 */
public record ChangeRequest(@Nullable Instant askedAt) {

	public boolean isOpen() {
		return this.askedAt != null;
	}

}
