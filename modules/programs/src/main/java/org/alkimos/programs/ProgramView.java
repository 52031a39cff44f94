package org.alkimos.programs;

import org.alkimos.contracts.programs.ProgramId;

/**
 * A program as shown to its institution.
 *
 * @param cohorts number of cohorts, including closed ones
 * @param runningCohorts number of cohorts that are not closed
 * @param version version for entity tags
 */
public record ProgramView(ProgramId program, String name, String description, int cohorts, int runningCohorts,
		int version) {
}
