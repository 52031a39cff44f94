package org.alkimos.programs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.programs.problems.ProgramsProblem;

/**
 * Input of a new cohort. Dates are ISO 8601 dates in the cohort's time zone.
 *
 * @param name name, at most 120 characters; required
 * @param applyBy application deadline; may be omitted
 * @param toldOn date of the decisions on applications, not before the deadline; may be
 * omitted
 * @param opensOn date of the opening event, not before deadline and decisions; required
 * @param midYearOn date of the mid-year event, after the opening event; required
 * @param closesOn date of the closing event, after the mid-year event; required
 * @param timeZone time zone of dates and weekly slots, such as America/New_York; UTC if
 * omitted
 * @param smallestPod minimum number of mentees in a pod, from 1 to 10; 3 if omitted
 * @param largestPod maximum number of mentees in a pod, from the minimum to 10; 4 if
 * omitted
 * @param sameDepartmentAllowed whether members of a pod may share a department; false if
 * omitted
 * @param sameFieldAllowed whether members of a pod may share a field; false if omitted
 * @param coMentors whether each mentee has two mentors from different disciplines, which
 * requires pods of one mentee; false if omitted
 */
public record NewCohort(@Nullable String name, @Nullable LocalDate applyBy, @Nullable LocalDate toldOn,
		@Nullable LocalDate opensOn, @Nullable LocalDate midYearOn, @Nullable LocalDate closesOn,
		@Nullable String timeZone, @Nullable Integer smallestPod, @Nullable Integer largestPod,
		@Nullable Boolean sameDepartmentAllowed, @Nullable Boolean sameFieldAllowed, @Nullable Boolean coMentors) {

	private static final int USUAL_SMALLEST = 3;

	private static final int USUAL_LARGEST = 4;

	/** A cohort whose pods have one mentor. */
	public NewCohort(@Nullable String name, @Nullable LocalDate applyBy, @Nullable LocalDate toldOn,
			@Nullable LocalDate opensOn, @Nullable LocalDate midYearOn, @Nullable LocalDate closesOn,
			@Nullable String timeZone, @Nullable Integer smallestPod, @Nullable Integer largestPod,
			@Nullable Boolean sameDepartmentAllowed, @Nullable Boolean sameFieldAllowed) {
		this(name, applyBy, toldOn, opensOn, midYearOn, closesOn, timeZone, smallestPod, largestPod,
				sameDepartmentAllowed, sameFieldAllowed, null);
	}

	void check() {
		var errors = new FieldErrors().requireText(this.name, "name", "a name for the cohort", NewProgram.NAME_LIMIT);
		CohortCalendar.check(this, errors);
		errors.rejectIf(!isZone(zoneName()), ProgramsProblem.UNKNOWN_TIME_ZONE, "timeZone",
				"Choose a valid time zone, for example America/New_York.");
		rules().check(errors);
		errors.throwIfAny();
	}

	String trimmedName() {
		return Objects.requireNonNull(this.name).strip();
	}

	CohortCalendar calendar() {
		return new CohortCalendar(this.applyBy, this.toldOn, Objects.requireNonNull(this.opensOn),
				Objects.requireNonNull(this.midYearOn), Objects.requireNonNull(this.closesOn));
	}

	ZoneId zone() {
		return ZoneId.of(zoneName());
	}

	PodRules rules() {
		return new PodRules(Objects.requireNonNullElse(this.smallestPod, USUAL_SMALLEST),
				Objects.requireNonNullElse(this.largestPod, USUAL_LARGEST),
				Boolean.TRUE.equals(this.sameDepartmentAllowed), Boolean.TRUE.equals(this.sameFieldAllowed),
				Boolean.TRUE.equals(this.coMentors));
	}

	private String zoneName() {
		return (this.timeZone != null && !this.timeZone.isBlank()) ? this.timeZone.strip() : "UTC";
	}

	private static boolean isZone(String name) {
		try {
			ZoneId.of(name);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
