package org.alkimos.platform.evaluation.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Task;
import org.alkimos.platform.ui.Tone;

/** A person's own forms, open and past. */
public record AssessmentsPage(List<Task> open, List<Past> past, boolean mentor, LocalDate today) {

	/** A form that can no longer be changed. */
	public record Past(String href, String title, String about, String state, Tone tone, @Nullable LocalDate day) {
	}

	static AssessmentsPage of(List<Overview> mine, Map<PersonId, PersonName> names, Map<CohortId, ZoneId> zones,
			Clock clock) {
		List<Task> open = mine.stream()
			.filter((form) -> form.state() == AssessmentState.OPEN)
			.map((form) -> new Task(EvaluationLabels.title(form), detail(form, names), href(form),
					(form.answered() + form.notApplicable() > 0) ? "Continue" : "Start", "clipboard-check",
					form.dueOn()))
			.toList();
		List<Past> past = mine.stream()
			.filter((form) -> form.state() != AssessmentState.OPEN)
			.map((form) -> past(form, names, zoneOf(form, zones)))
			.toList();
		boolean mentor = mine.stream().anyMatch((form) -> form.form() == AssessmentForm.MENTOR_SELF);
		ZoneId first = mine.isEmpty() ? ZoneOffset.UTC : zoneOf(mine.getFirst(), zones);
		return new AssessmentsPage(open, past, mentor, LocalDate.now(clock.withZone(first)));
	}

	private static ZoneId zoneOf(Overview form, Map<CohortId, ZoneId> zones) {
		return zones.getOrDefault(form.cohort(), ZoneOffset.UTC);
	}

	private static Past past(Overview form, Map<PersonId, PersonName> names, ZoneId zone) {
		boolean done = form.state() == AssessmentState.SUBMITTED;
		return new Past(href(form), EvaluationLabels.title(form), about(form, names), EvaluationLabels.of(form.state()),
				done ? Tone.GREEN : Tone.GREY,
				(form.submittedAt() != null) ? LocalDate.ofInstant(form.submittedAt(), zone) : form.dueOn());
	}

	private static String detail(Overview form, Map<PersonId, PersonName> names) {
		int touched = form.answered() + form.notApplicable();
		String progress = (touched > 0) ? touched + " of " + form.items() + " answered"
				: Numbers.count(form.items(), "question") + ", about " + minutes(form.items());
		return about(form, names) + " · " + progress;
	}

	/** Estimated minutes, at about 15 seconds per question. */
	private static String minutes(int items) {
		return Numbers.count(Math.max(1, items / 4), "minute");
	}

	static String about(Overview form, Map<PersonId, PersonName> names) {
		if (form.form() == AssessmentForm.MENTOR_SELF) {
			return "About yourself";
		}
		PersonName name = names.get(form.mentor());
		return "About " + ((name != null) ? name.full() : "your mentor");
	}

	static String href(Overview form) {
		return "/assessments/" + form.id().value();
	}

}
