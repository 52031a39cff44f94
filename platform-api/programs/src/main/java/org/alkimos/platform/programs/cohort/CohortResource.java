package org.alkimos.platform.programs.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.programs.CohortNumbers;
import org.alkimos.programs.CohortView;

/**
 * API representation of a cohort.
 *
 * @param numbers counts of people and pods for managers; null for everyone else
 */
public record CohortResource(CohortId id, String name, ProgramId programId, String programName, CohortStage stage,
		@Nullable LocalDate applyBy, @Nullable LocalDate toldOn, LocalDate opensOn, LocalDate midYearOn,
		LocalDate closesOn, String timeZone, int smallestPod, int largestPod, boolean sameDepartmentAllowed,
		boolean sameFieldAllowed, boolean coMentors, @Nullable CohortNumbers numbers) {

	public static CohortResource of(CohortView view, @Nullable CohortNumbers numbers) {
		var calendar = view.calendar();
		var rules = view.rules();
		return new CohortResource(view.cohort(), view.name(), view.program(), view.programName(), view.stage(),
				calendar.applyBy(), calendar.toldOn(), calendar.opensOn(), calendar.midYearOn(), calendar.closesOn(),
				view.timeZone().getId(), rules.smallestPod(), rules.largestPod(), rules.sameDepartmentAllowed(),
				rules.sameFieldAllowed(), rules.coMentors(), numbers);
	}

}
