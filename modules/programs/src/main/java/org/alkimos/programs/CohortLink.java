package org.alkimos.programs;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ProgramId;

/** What a cohort is called and where it stands: enough to find the way to it. */
public record CohortLink(CohortId cohort, String name, ProgramId program, String programName, CohortStage stage) {
}
