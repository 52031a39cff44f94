package org.alkimos.platform.programs;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.programs.roster.RosterImportId;

/** URL paths of the pages. */
final class ProgramPaths {

	static final String PROGRAMS = "/programs";

	static final String NEW_PROGRAM = "/programs/new";

	private ProgramPaths() {
	}

	static String program(ProgramId program) {
		return PROGRAMS + "/" + program.value();
	}

	static String newCohort(ProgramId program) {
		return program(program) + "/cohorts/new";
	}

	static String cohort(CohortId cohort) {
		return "/cohorts/" + cohort.value();
	}

	static String people(CohortId cohort) {
		return cohort(cohort) + "/people";
	}

	static String withdrawal(CohortId cohort, ParticipantId participant) {
		return people(cohort) + "/" + participant.value() + "/withdrawal";
	}

	static String trainings(CohortId cohort, ParticipantId mentor) {
		return people(cohort) + "/" + mentor.value() + "/trainings";
	}

	static String rosterImport(CohortId cohort) {
		return cohort(cohort) + "/roster-import";
	}

	static String rosterImport(CohortId cohort, RosterImportId id) {
		return rosterImport(cohort) + "/" + id.value();
	}

}
