package org.alkimos.progress.goal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.Texts;
import org.alkimos.progress.problems.ProgressProblem;

/**
 * A new or changed goal.
 *
 * @param title what to achieve, at most 200 characters; required
 * @param kind kind of goal; required
 * @param owner ID of one mentee of the pod, or null for a goal of the whole pod; ignored
 * when a goal is changed
 * @param targetOn ISO 8601 date by which to reach it, in the cohort's time zone: not in
 * the past unless unchanged; required
 * @param milestones steps toward the goal in order, at most 20; null for none
 * @param status status of a changed goal, open if null; ignored for a new goal
 */
public record GoalDraft(@Nullable String title, @Nullable GoalKind kind, @Nullable PersonId owner,
		@Nullable LocalDate targetOn, @Nullable List<Milestone> milestones, @Nullable GoalStatus status) {

	private static final int MOST_MILESTONES = 20;

	public GoalDraft {
		title = Texts.orNull(title);
		milestones = (milestones != null) ? List.copyOf(milestones) : List.of();
	}

	List<Milestone> steps() {
		return (this.milestones != null) ? this.milestones : List.of();
	}

	FieldErrors check() {
		var errors = new FieldErrors().requireText(this.title, "title", "what you want to achieve", Texts.SHORT)
			.rejectIf(this.kind == null, GeneralProblem.REQUIRED_FIELD, "kind", "Choose career, skill, or project.")
			.rejectIf(this.targetOn == null, GeneralProblem.REQUIRED_FIELD, "targetOn", "Enter a target date.")
			.limitDate(this.targetOn, "targetOn")
			.rejectIf(steps().size() > MOST_MILESTONES, ProgressProblem.TOO_MANY_MILESTONES, "milestones",
					"Enter at most 20 milestones.");
		for (Milestone step : steps()) {
			errors.requireText(step.title(), "milestones", "a title for each milestone", Texts.SHORT);
		}
		return errors;
	}

}
