package org.alkimos.programs;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.programs.problems.ProgramsProblem;

/**
 * Key dates of a cohort, in its time zone.
 *
 * @param applyBy application deadline, or null
 * @param toldOn date of the decisions, or null
 * @param opensOn opening event
 * @param midYearOn mid-year event
 * @param closesOn closing event
 */
public record CohortCalendar(@Nullable LocalDate applyBy, @Nullable LocalDate toldOn, LocalDate opensOn,
		LocalDate midYearOn, LocalDate closesOn) {

	static void check(NewCohort wanted, FieldErrors errors) {
		errors
			.rejectIf(wanted.opensOn() == null, GeneralProblem.REQUIRED_FIELD, "opensOn",
					"Enter the date of the opening event.")
			.rejectIf(wanted.midYearOn() == null, GeneralProblem.REQUIRED_FIELD, "midYearOn",
					"Enter the date of the mid-year event.")
			.rejectIf(wanted.closesOn() == null, GeneralProblem.REQUIRED_FIELD, "closesOn",
					"Enter the date of the closing event.")
			.rejectIf(before(wanted.toldOn(), wanted.applyBy()), ProgramsProblem.DATES_OUT_OF_ORDER, "toldOn",
					"Decisions can't be sent before the application deadline. Choose that date or a later one.")
			.rejectIf(before(wanted.opensOn(), wanted.applyBy()) || before(wanted.opensOn(), wanted.toldOn()),
					ProgramsProblem.DATES_OUT_OF_ORDER, "opensOn",
					"The opening event can't be before the application deadline or decisions. Choose a later date.")
			.rejectIf(notAfter(wanted.midYearOn(), wanted.opensOn()), ProgramsProblem.DATES_OUT_OF_ORDER, "midYearOn",
					"The mid-year event must be after the opening event. Choose a later date.")
			.rejectIf(notAfter(wanted.closesOn(), wanted.midYearOn()) || notAfter(wanted.closesOn(), wanted.opensOn()),
					ProgramsProblem.DATES_OUT_OF_ORDER, "closesOn",
					"The closing event must be after the opening and mid-year events. Choose a later date.");
	}

	private static boolean before(@Nullable LocalDate later, @Nullable LocalDate earlier) {
		return later != null && earlier != null && later.isBefore(earlier);
	}

	private static boolean notAfter(@Nullable LocalDate later, @Nullable LocalDate earlier) {
		return later != null && earlier != null && !later.isAfter(earlier);
	}

}
