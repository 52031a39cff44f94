package org.alkimos.evaluation.results;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.responses.Response;

/** Attributes by which respondents can be grouped, as given at enrollment. */
public enum Grouping {

	/** Department of the respondent. */
	DEPARTMENT,
	/** Rank of the respondent. */
	RANK;

	public @Nullable String of(Response response) {
		return switch (this) {
			case DEPARTMENT -> response.department();
			case RANK -> response.rank();
		};
	}

}
