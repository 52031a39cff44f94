package org.alkimos.evaluation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An instrument in a list.
 *
 * @param version number in the institution's library; null if it comes with the program
 * @param items number of questions
 * @param languages of which official wording is loaded here
 * @param loadedAt when this version was loaded; null if it comes with the program
 * @param retired whether it can no longer be chosen
 */
public record InstrumentSummary(String code, String title, @Nullable Integer version, int items, int languages,
		@Nullable Instant loadedAt, boolean retired) {
}
