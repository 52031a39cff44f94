package org.alkimos.programs;

import java.time.ZoneId;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ProgramId;

/**
 * A cohort with its calendar and rules, without data about people.
 *
 * @param version version for entity tags
 */
public record CohortView(CohortId cohort, String name, ProgramId program, String programName, CohortStage stage,
		CohortCalendar calendar, ZoneId timeZone, PodRules rules, int version) {
}
