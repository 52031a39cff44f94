package org.alkimos.kernel.people;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind about a person.
 *
 * @param name of the file, without ending
 * @param about one sentence for the person
 * @param rows values by column: texts, numbers, truth values, lists, JSON or nothing
 */
public record PersonalTable(String name, String about, List<Map<String, @Nullable Object>> rows) {

	public PersonalTable {
		rows = List.copyOf(rows);
	}

}
