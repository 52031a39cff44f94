package org.alkimos.platform.programs.program;

import org.alkimos.contracts.programs.ProgramId;

/** API representation of a program. */
record ProgramResource(ProgramId id, String name, String description, int cohorts, int runningCohorts) {
}
