package org.alkimos.evaluation.scoring;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A competency as the mean or the sum of some items.
 *
 * @param code code such as {@code COM}, unique only within the instrument's version
 * @param label published name, up to 300 characters
 * @param shortLabel short label for plots, up to 60 characters; the label by default
 * @param items keys of its items
 * @param method method; mean by default
 */
public record Subscale(String code, String label, String shortLabel, List<String> items, ScoreMethod method) {

	public Subscale(String code, String label, @Nullable String shortLabel, List<String> items,
			@Nullable ScoreMethod method) {
		this.code = code;
		this.label = label;
		this.shortLabel = Objects.requireNonNullElse(shortLabel, label);
		this.items = List.copyOf(items);
		this.method = Objects.requireNonNullElse(method, ScoreMethod.MEAN);
	}

	public Subscale(String code, String label, String shortLabel, List<String> items) {
		this(code, label, shortLabel, items, ScoreMethod.MEAN);
	}

}
