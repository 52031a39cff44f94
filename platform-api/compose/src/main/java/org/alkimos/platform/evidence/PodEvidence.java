package org.alkimos.platform.evidence;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.agreements.SigningTimes;
import org.alkimos.platform.evidence.EvidencePack.Figure;
import org.alkimos.platform.evidence.EvidencePack.Section;
import org.alkimos.programs.training.TrainedMentors;
import org.alkimos.programs.training.TrainedMentors.Group;
import org.alkimos.progress.meeting.PeriodDose;

/**
 * Sections on mentors, pods, and mentees. A pod has at most two mentors, so counts of
 * pods follow the same rule as counts of people.
 */
final class PodEvidence {

	private static final String OLD = "at the end of the period or today; two years is our choice, not a standard:"
			+ " with cohorts of one year, such a mentor is in their third cohort without a refresher";

	private final Nested nested;

	PodEvidence(Nested nested) {
		this.nested = nested;
	}

	Section training(TrainedMentors trained) {
		var shown = this.nested.crossing(trained.groups(), Group::mentors,
				List.of((all) -> true, Group::trained, Group::first, Group::refreshed, Group::old));
		Integer mentors = shown.get(0);
		return new Section("training", "Mentor training",
				"Mentors who took part during the period, based on all their known training dates up to its end or"
						+ " today.",
				List.of(Figure.count("Mentors", mentors, null, ""),
						Figure.count("Trained by the end of the period", shown.get(1), mentors, ""),
						Figure.count("First trained in the period", shown.get(2), mentors, ""),
						Figure.count("Had refresher training in the period", shown.get(3), mentors,
								"trained before the period, and again in it"),
						Figure.count("Last training more than two years ago", shown.get(4), mentors, OLD)));
	}

	Section agreements(SigningTimes times) {
		var shown = this.nested.shown(times.opened(), times.signed(), times.within60(), times.within30());
		Integer opened = shown.get(0);
		return new Section("agreements", "Mentoring agreements",
				"Agreements opened in the period, one per pod, first signed by all members by its end.",
				List.of(Figure.count("Agreements opened", opened, null, ""),
						Figure.count("Signed by all", shown.get(1), opened, ""),
						Figure.count("Signed by all within 60 days", shown.get(2), opened, ""),
						Figure.count("Signed by all within 30 days", shown.get(3), opened, ""),
						Figure.about(this.nested, times.signed(), "Median days to the last signature",
								one(times.medianDays()), "of agreements signed by all")));
	}

	Section meetings(PeriodDose dose) {
		var shown = this.nested.shown(dose.pods(), dose.met(), dose.metMonthly());
		Integer pods = shown.get(0);
		return new Section("meetings", "Meetings",
				"Meetings that pods logged in the period, up to today. Meeting lengths and planned meetings are not"
						+ " recorded, so hours and the share of planned meetings are not available.",
				List.of(Figure.count("Active pods", pods, null, ""),
						Figure.count("Pods that met", shown.get(1), pods, "at least once"),
						Figure.count("Pods that met monthly", shown.get(2), pods,
								"at least once for every 30 days active"),
						Figure.about(this.nested, dose.met(), "Meetings held", Integer.toString(dose.meetings()),
								"by all pods"),
						Figure.about(this.nested, dose.rated(), "Median meetings per pod and month",
								one(dose.medianPerMonth()),
								"for pods active for 28 days or more; a month is 30 days")));
	}

	Section plans(PeriodDose dose) {
		var shown = this.nested.shown(dose.mentees(), dose.planned(), dose.reviewedInPeriod());
		Integer mentees = shown.get(0);
		return new Section("plans", "Individual development plans",
				"Mentees with their own goals in Alkimos (career, skill, or project), or who report that they"
						+ " have a plan, here or elsewhere. The contents of a plan are never shown.",
				List.of(Figure.count("Mentees in pods", mentees, null, ""),
						Figure.count("Have a plan", shown.get(1), mentees,
								"goals or self-report by the end of the period"),
						Figure.count("Reviewed it with a mentor in the period", shown.get(2), mentees,
								"based on the last review each reported")));
	}

	private static @Nullable String one(@Nullable Double value) {
		return (value != null) ? String.format(Locale.ROOT, "%.1f", value) : null;
	}

}
