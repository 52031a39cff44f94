package org.alkimos.platform.programs.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.platform.programs.Inputs;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.web.problems.WebProblem;
import org.alkimos.programs.NewCohort;

/** Form values of a new cohort. */
public record CohortForm(@Nullable String name, @Nullable String applyBy, @Nullable String toldOn,
		@Nullable String opensOn, @Nullable String midYearOn, @Nullable String closesOn, @Nullable String timeZone,
		@Nullable String smallestPod, @Nullable String largestPod, @Nullable Boolean sameDepartmentAllowed,
		@Nullable Boolean sameFieldAllowed, @Nullable Boolean coMentors) {

	private static final List<String> ZONES = List.of("America/New_York", "America/Chicago", "America/Denver",
			"America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Toronto", "America/Sao_Paulo",
			"Europe/London", "Europe/Dublin", "Europe/Berlin", "Europe/Paris", "Europe/Zurich", "Europe/Helsinki",
			"Africa/Lagos", "Africa/Johannesburg", "Africa/Nairobi", "Asia/Jerusalem", "Asia/Dubai", "Asia/Kolkata",
			"Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland", "UTC");

	static CohortForm empty() {
		return new CohortForm(null, null, null, null, null, null, ZONES.getFirst(), "3", "4", false, false, false);
	}

	public boolean departmentsMix() {
		return Boolean.TRUE.equals(this.sameDepartmentAllowed);
	}

	public boolean fieldsMix() {
		return Boolean.TRUE.equals(this.sameFieldAllowed);
	}

	public boolean twoMentors() {
		return Boolean.TRUE.equals(this.coMentors);
	}

	public List<Option> zones() {
		List<String> zones = new ArrayList<>(ZONES);
		if (this.timeZone != null && !this.timeZone.isBlank() && !zones.contains(this.timeZone)) {
			zones.addFirst(this.timeZone);
		}
		return zones.stream().map((zone) -> Option.of(zone, zone.replace('_', ' '))).toList();
	}

	/**
	 * Converts the values to the input of the service.
	 * @throws InvalidInput if a date is malformed
	 */
	NewCohort read() {
		var errors = new FieldErrors();
		days().forEach((field, text) -> errors.rejectIf(!Inputs.isDay(text), WebProblem.INVALID_DATE, field,
				"Enter the date as year-month-day, such as 2027-03-12."));
		errors.throwIfAny();
		return new NewCohort(this.name, Inputs.day(this.applyBy), Inputs.day(this.toldOn), Inputs.day(this.opensOn),
				Inputs.day(this.midYearOn), Inputs.day(this.closesOn), this.timeZone, Inputs.number(this.smallestPod),
				Inputs.number(this.largestPod), this.sameDepartmentAllowed, this.sameFieldAllowed, this.coMentors);
	}

	private Map<String, String> days() {
		return Map.of("applyBy", text(this.applyBy), "toldOn", text(this.toldOn), "opensOn", text(this.opensOn),
				"midYearOn", text(this.midYearOn), "closesOn", text(this.closesOn));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
