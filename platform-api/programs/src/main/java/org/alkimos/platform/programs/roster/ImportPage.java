package org.alkimos.platform.programs.roster;

import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Placed;
import org.alkimos.programs.CohortView;

/** Page to choose the two files of a roster. */
public record ImportPage(CohortView cohort) implements Placed {

	@Override
	public String place() {
		return ProgramPaths.people(this.cohort.cohort());
	}

	public String action() {
		return ProgramPaths.rosterImport(this.cohort.cohort());
	}

	public String menteesTemplate() {
		return action() + "/mentees.csv";
	}

	public String mentorsTemplate() {
		return action() + "/mentors.csv";
	}

	public String backHref() {
		return ProgramPaths.cohort(this.cohort.cohort());
	}

}
