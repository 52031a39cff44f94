package org.alkimos.evaluation.archive;

import org.jspecify.annotations.Nullable;

/**
 * One figure on a page.
 *
 * @param variable key of an item, or code of a score
 * @param value value, or null if there is none
 * @param reason reason for a missing value, or null
 */
public record ExportedFigure(String form, String version, String rule, String group, String contrast, String variable,
		String statistic, @Nullable Double value, @Nullable String reason) {
}
