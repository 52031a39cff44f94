package org.alkimos.evaluation;

import org.jspecify.annotations.Nullable;

/** Attributes by which respondents can be grouped, as given at enrollment. */
public enum Grouping {

	DEPARTMENT, RANK;

	@Nullable String of(Response response) {
		return switch (this) {
			case DEPARTMENT -> response.department();
			case RANK -> response.rank();
		};
	}

}
