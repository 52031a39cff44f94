package org.alkimos.platform.programs.program;

import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.programs.ProgramView;

/** API representation of a program. */
record ProgramResource(ProgramId id, String name, String description, int cohorts, int runningCohorts) {

	static ProgramResource of(ProgramView view) {
		return new ProgramResource(view.program(), view.name(), view.description(), view.cohorts(),
				view.runningCohorts());
	}

}
