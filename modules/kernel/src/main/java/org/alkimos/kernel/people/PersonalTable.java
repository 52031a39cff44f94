package org.alkimos.kernel.people;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One table of a person's data.
 *
 * @param name name of the file, without extension
 * @param about description for the person
 * @param rows values by column: text, number, boolean, list, JSON, or null
 */
public record PersonalTable(String name, String about, List<Map<String, @Nullable Object>> rows) {

	public PersonalTable {
		rows = List.copyOf(rows);
	}

}
