package org.alkimos.platform.programs;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.programs.roster.RosterImportId;

/** URL paths of the pages. */
public final class ProgramPaths {

	public static final String PROGRAMS = "/programs";

	static final String NEW_PROGRAM = "/programs/new";

	private ProgramPaths() {
	}

	public static String program(ProgramId program) {
		return PROGRAMS + "/" + program.value();
	}

	public static String newCohort(ProgramId program) {
		return program(program) + "/cohorts/new";
	}

	public static String cohort(CohortId cohort) {
		return "/cohorts/" + cohort.value();
	}

	public static String people(CohortId cohort) {
		return cohort(cohort) + "/people";
	}

	public static String invitations(CohortId cohort) {
		return people(cohort) + "/invitations";
	}

	public static String withdrawal(CohortId cohort, ParticipantId participant) {
		return people(cohort) + "/" + participant.value() + "/withdrawal";
	}

	public static String trainings(CohortId cohort, ParticipantId mentor) {
		return people(cohort) + "/" + mentor.value() + "/trainings";
	}

	public static String rosterImport(CohortId cohort) {
		return cohort(cohort) + "/roster-import";
	}

	public static String rosterImport(CohortId cohort, RosterImportId id) {
		return rosterImport(cohort) + "/" + id.value();
	}

}
