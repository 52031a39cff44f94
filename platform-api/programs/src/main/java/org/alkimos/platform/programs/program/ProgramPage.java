package org.alkimos.platform.programs.program;

import java.util.List;

import org.alkimos.platform.programs.ProgramLabels;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.programs.cohort.CohortFacts;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Tone;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.ProgramView;

/** A program and its cohorts; {@code mayOpen} is whether the viewer may create one. */
public record ProgramPage(ProgramView program, List<CohortRow> cohorts, boolean mayOpen) {

	static ProgramPage of(ProgramView program, List<CohortView> cohorts, boolean mayOpen) {
		return new ProgramPage(program, cohorts.reversed().stream().map(CohortRow::of).toList(), mayOpen);
	}

	public String newCohortHref() {
		return ProgramPaths.newCohort(this.program.program());
	}

	/** A row of the list. */
	public record CohortRow(String name, String href, String stage, Tone tone, String dates, String pods) {

		static CohortRow of(CohortView cohort) {
			return new CohortRow(cohort.name(), ProgramPaths.cohort(cohort.cohort()),
					ProgramLabels.stage(cohort.stage()), ProgramLabels.tone(cohort.stage()),
					Dates.range(cohort.calendar().opensOn(), cohort.calendar().closesOn()),
					CohortFacts.podSize(cohort.rules()));
		}
	}

}
