package org.alkimos.programs;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ProgramId;

/** Name and stage of a cohort: enough to link to it. */
public record CohortLink(CohortId cohort, String name, ProgramId program, String programName, CohortStage stage) {
}
