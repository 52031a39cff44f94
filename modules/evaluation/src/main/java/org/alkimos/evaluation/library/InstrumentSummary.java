package org.alkimos.evaluation.library;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An instrument in a list.
 *
 * @param code code of the instrument
 * @param title title
 * @param version number in the institution's library, from 1, or null if it comes with
 * Alkimos
 * @param items number of questions
 * @param languages number of languages with official wording loaded here
 * @param loadedAt time (UTC) when this version was loaded, or null if it comes with
 * Alkimos
 * @param retired whether it can no longer be selected and is no longer asked
 */
public record InstrumentSummary(String code, String title, @Nullable Integer version, int items, int languages,
		@Nullable Instant loadedAt, boolean retired) {
}
