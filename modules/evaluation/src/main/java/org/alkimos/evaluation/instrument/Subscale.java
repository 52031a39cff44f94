package org.alkimos.evaluation.instrument;

import java.util.List;

/**
 * A competency as the mean of some items.
 *
 * @param code such as {@code COM}; means something only together with the instrument's
 * version
 * @param label the published name
 * @param shortLabel for plots
 * @param items keys of its items
 */
public record Subscale(String code, String label, String shortLabel, List<String> items) {

	public Subscale {
		items = List.copyOf(items);
	}

}
