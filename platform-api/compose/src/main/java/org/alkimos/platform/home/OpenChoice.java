package org.alkimos.platform.home;

import org.alkimos.programs.CohortView;

/**
 * A cohort whose pods are not published yet, so that its participants can still make
 * choices.
 */
public record OpenChoice(String cohort, String href) {

	static OpenChoice of(CohortView cohort) {
		return new OpenChoice(cohort.programName() + " · " + cohort.name(),
				"/cohorts/" + cohort.cohort().value() + "/choices");
	}

}
