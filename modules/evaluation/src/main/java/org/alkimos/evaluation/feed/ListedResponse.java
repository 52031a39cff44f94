package org.alkimos.evaluation.feed;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How the feed last listed a response.
 *
 * @param content hash of what was listed, or null if the response was not listed
 * @param wasListed whether the response was listed, then or ever before
 * @param changedAt time when it became so
 */
record ListedResponse(@Nullable UUID content, boolean wasListed, Instant changedAt) {
}
