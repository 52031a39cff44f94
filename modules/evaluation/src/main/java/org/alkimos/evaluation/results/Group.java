package org.alkimos.evaluation.results;

import org.alkimos.evaluation.responses.Response;

/**
 * A group of respondents with a common attribute.
 *
 * @param by attribute
 * @param value such as the name of a department
 */
public record Group(Grouping by, String value) {

	public boolean holds(Response response) {
		return this.value.equals(this.by.of(response));
	}

}
