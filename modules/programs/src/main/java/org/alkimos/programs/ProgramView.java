package org.alkimos.programs;

import org.alkimos.contracts.programs.ProgramId;

/**
 * A program as its institution sees it.
 *
 * @param cohorts rounds of the program, the ended ones too
 * @param runningCohorts rounds that have not ended
 * @param version for entity tags
 */
public record ProgramView(ProgramId program, String name, String description, int cohorts, int runningCohorts,
		int version) {
}
