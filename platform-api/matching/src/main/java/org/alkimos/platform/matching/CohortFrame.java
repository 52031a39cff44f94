package org.alkimos.platform.matching;

import java.time.ZoneId;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.programs.CohortView;

/** Title and links shared by all matching pages of a cohort. */
public record CohortFrame(CohortId cohort, String title, ZoneId zone) {

	public static CohortFrame of(CohortView cohort) {
		return new CohortFrame(cohort.cohort(), cohort.programName() + " · " + cohort.name(), cohort.timeZone());
	}

	public String href(String page) {
		return "/cohorts/" + this.cohort.value() + "/" + page;
	}

}
