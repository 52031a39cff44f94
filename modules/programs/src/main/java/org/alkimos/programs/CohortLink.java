package org.alkimos.programs;

import java.time.ZoneId;
import java.util.List;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.problems.Problem.NotFound;

/**
 * Name and stage of a cohort: enough to link to it.
 *
 * @param timeZone time zone of the cohort's days and hours
 */
public record CohortLink(CohortId cohort, String name, ProgramId program, String programName, CohortStage stage,
		ZoneId timeZone) {

	/**
	 * Finds a cohort among those of a reader.
	 * @throws NotFound if it is not one of them
	 */
	public static CohortLink find(List<CohortLink> links, CohortId cohort) {
		return links.stream().filter((link) -> link.cohort().equals(cohort)).findFirst().orElseThrow(NotFound::new);
	}

}
