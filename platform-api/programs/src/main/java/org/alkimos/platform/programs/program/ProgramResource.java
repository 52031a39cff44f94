package org.alkimos.platform.programs.program;

import org.alkimos.contracts.programs.ProgramId;

/**
 * A mentoring program of the institution; its rounds are cohorts.
 *
 * @param id ID of the program
 * @param name name, at most 120 characters
 * @param description at most 2000 characters; empty if there is none
 * @param cohorts number of cohorts, including closed ones
 * @param runningCohorts number of cohorts that are not closed
 */
record ProgramResource(ProgramId id, String name, String description, int cohorts, int runningCohorts) {
}
