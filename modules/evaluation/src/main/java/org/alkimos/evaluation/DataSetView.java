package org.alkimos.evaluation;

import java.time.Instant;

/**
 * An export from elsewhere.
 *
 * @param name of the file
 * @param forms that were handed in
 * @param people who handed them in
 * @param figures of its page, all of which its answers give again
 * @param confirmed whether somebody decided to keep it
 */
public record DataSetView(DataSetId id, String name, int forms, int people, int figures, Instant loadedAt,
		boolean confirmed) {
}
