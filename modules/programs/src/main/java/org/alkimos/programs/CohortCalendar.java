package org.alkimos.programs;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;

/**
 * The days that matter in a cohort's year, in its time zone.
 *
 * @param applyBy last day to apply, if people apply
 * @param toldOn day on which applicants hear, if people apply
 * @param opensOn opening event
 * @param midYearOn mid-year event
 * @param closesOn closing event
 */
public record CohortCalendar(@Nullable LocalDate applyBy, @Nullable LocalDate toldOn, LocalDate opensOn,
		LocalDate midYearOn, LocalDate closesOn) {

	static void check(NewCohort wanted, FieldErrors errors) {
		errors.rejectIf(wanted.opensOn() == null, "opensOn", "Enter the day of the opening event.")
			.rejectIf(wanted.midYearOn() == null, "midYearOn", "Enter the day of the mid-year event.")
			.rejectIf(wanted.closesOn() == null, "closesOn", "Enter the day of the closing event.")
			.rejectIf(before(wanted.toldOn(), wanted.applyBy()), "toldOn",
					"People can be told only once applications have ended: choose a day after the last day to apply.")
			.rejectIf(before(wanted.opensOn(), wanted.applyBy()) || before(wanted.opensOn(), wanted.toldOn()),
					"opensOn", "The opening comes after applying and telling: choose a later day.")
			.rejectIf(notAfter(wanted.midYearOn(), wanted.opensOn()), "midYearOn",
					"The mid-year event comes after the opening: choose a later day.")
			.rejectIf(notAfter(wanted.closesOn(), wanted.midYearOn()) || notAfter(wanted.closesOn(), wanted.opensOn()),
					"closesOn", "The closing comes after opening and mid-year event: choose a later day.");
	}

	private static boolean before(@Nullable LocalDate later, @Nullable LocalDate earlier) {
		return later != null && earlier != null && later.isBefore(earlier);
	}

	private static boolean notAfter(@Nullable LocalDate later, @Nullable LocalDate earlier) {
		return later != null && earlier != null && !later.isAfter(earlier);
	}

}
