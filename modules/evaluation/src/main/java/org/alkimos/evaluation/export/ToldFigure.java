package org.alkimos.evaluation.export;

import org.jspecify.annotations.Nullable;

/**
 * One number as it stands on the page.
 *
 * @param variable key of an item, code of a score
 * @param value null where there is none
 * @param reason why there is none
 */
public record ToldFigure(String form, String version, String rule, String group, String contrast, String variable,
		String statistic, @Nullable Double value, @Nullable String reason) {
}
