package org.alkimos.evaluation.library;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An instrument in a list.
 *
 * @param version number in the institution's library, or null if it comes with Alkimos
 * @param items number of questions
 * @param languages number of languages with official wording loaded here
 * @param loadedAt time when this version was loaded, or null if it comes with Alkimos
 * @param retired whether it can no longer be selected
 */
public record InstrumentSummary(String code, String title, @Nullable Integer version, int items, int languages,
		@Nullable Instant loadedAt, boolean retired) {
}
