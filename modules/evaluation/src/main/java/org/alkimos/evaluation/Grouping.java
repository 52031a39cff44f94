package org.alkimos.evaluation;

import org.jspecify.annotations.Nullable;

/** By what respondents can be told apart: what they said when they enrolled. */
public enum Grouping {

	DEPARTMENT, RANK;

	@Nullable String of(Response response) {
		return switch (this) {
			case DEPARTMENT -> response.department();
			case RANK -> response.rank();
		};
	}

}
