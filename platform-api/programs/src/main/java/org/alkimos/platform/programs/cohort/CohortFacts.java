package org.alkimos.platform.programs.cohort;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Step;
import org.alkimos.programs.CohortNumbers;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.PodRules;

/** Formats the calendar, rules, and status of a cohort. */
public final class CohortFacts {

	private CohortFacts() {
	}

	public static String podSize(PodRules rules) {
		String size = (rules.smallestPod() == rules.largestPod()) ? Integer.toString(rules.smallestPod())
				: rules.smallestPod() + " to " + rules.largestPod();
		return size + ((rules.largestPod() == 1) ? " mentee" : " mentees")
				+ (rules.coMentors() ? " and two mentors from different disciplines" : " and a mentor");
	}

	static List<Fact> dates(CohortView cohort) {
		var calendar = cohort.calendar();
		List<Fact> facts = new ArrayList<>();
		if (calendar.applyBy() != null) {
			facts.add(new Fact("Application deadline", Dates.day(calendar.applyBy())));
		}
		if (calendar.toldOn() != null) {
			facts.add(new Fact("Decision date", Dates.day(calendar.toldOn())));
		}
		facts.add(new Fact("Opening event", Dates.day(calendar.opensOn())));
		facts.add(new Fact("Mid-year event", Dates.day(calendar.midYearOn())));
		facts.add(new Fact("Closing event", Dates.day(calendar.closesOn())));
		facts.add(new Fact("Time zone", cohort.timeZone().getId().replace('_', ' ')));
		return facts;
	}

	static List<Fact> rules(PodRules rules) {
		return List.of(new Fact("Size", podSize(rules)),
				new Fact("Same department", rules.sameDepartmentAllowed() ? "Allowed" : "Kept apart"),
				new Fact("Same field", rules.sameFieldAllowed() ? "Allowed" : "Kept apart"),
				new Fact("Hard rules", "No supervisors or people to avoid; one weekly hour that works for everyone"));
	}

	static List<Step> steps(CohortView cohort, @Nullable CohortNumbers numbers) {
		int now = cohort.stage().ordinal();
		return List.of(step(0, now, "Enrollment", enrollmentNote(cohort, numbers)),
				step(1, now, "Matching", (now > 1) ? "published" : "review, then publish"),
				step(2, now, "Active", Dates.range(cohort.calendar().opensOn(), cohort.calendar().closesOn())),
				step(3, now, "Closed",
						(cohort.stage() == CohortStage.CLOSED) ? "results remain available" : "after the last pod"));
	}

	private static String enrollmentNote(CohortView cohort, @Nullable CohortNumbers numbers) {
		if (numbers != null && numbers.people() > 0) {
			return numbers.people() + " enrolled";
		}
		var applyBy = cohort.calendar().applyBy();
		return (applyBy != null) ? "apply by " + Dates.shortDay(applyBy) : "roster not imported yet";
	}

	private static Step step(int place, int now, String label, String note) {
		if (place < now) {
			return Step.done(label, note);
		}
		return (place == now) ? Step.current(label, note) : Step.ahead(label, note);
	}

}
