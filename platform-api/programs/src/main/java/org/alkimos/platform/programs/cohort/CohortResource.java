package org.alkimos.platform.programs.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.programs.CohortNumbers;
import org.alkimos.programs.CohortView;

/**
 * A cohort: one round of a program. Dates are ISO 8601 dates in its time zone.
 *
 * @param id ID of the cohort
 * @param name name, at most 120 characters
 * @param programId ID of its program
 * @param programName name of its program
 * @param stage stage that the cohort is in
 * @param applyBy application deadline; null if there is none
 * @param toldOn date of the decisions on applications; null if there is none
 * @param opensOn date of the opening event
 * @param midYearOn date of the mid-year event
 * @param closesOn date of the closing event
 * @param timeZone time zone of dates and weekly slots, such as America/New_York
 * @param smallestPod minimum number of mentees in a pod, from 1 to 10
 * @param largestPod maximum number of mentees in a pod, from 1 to 10
 * @param sameDepartmentAllowed whether members of a pod may share a department
 * @param sameFieldAllowed whether members of a pod may share a field
 * @param coMentors whether each mentee has two mentors from different disciplines
 * @param numbers counts of people and pods; null in lists and for anyone but program
 * managers
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
