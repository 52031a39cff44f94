package org.alkimos.platform.choices;

import org.alkimos.contracts.programs.CohortId;

/** URLs of the pages. */
final class ChoicePaths {

	private ChoicePaths() {
	}

	static String choices(CohortId cohort) {
		return "/cohorts/" + cohort.value() + "/choices";
	}

	static String people(CohortId cohort) {
		return "/cohorts/" + cohort.value() + "/people";
	}

}
