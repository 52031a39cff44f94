package org.alkimos.evaluation.instrument;

import java.util.List;

/**
 * Items asked under one heading.
 *
 * @param code stable code, such as {@code COM}
 * @param label heading
 * @param items keys in the order asked
 */
public record Section(String code, String label, List<String> items) {

	public Section {
		items = List.copyOf(items);
	}

}
