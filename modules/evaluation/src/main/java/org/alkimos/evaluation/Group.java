package org.alkimos.evaluation;

/**
 * A group of respondents with a common attribute.
 *
 * @param value such as the name of a department
 */
public record Group(Grouping by, String value) {

	boolean holds(Response response) {
		return this.value.equals(this.by.of(response));
	}

}
