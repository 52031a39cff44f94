package org.alkimos.progress.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.progress.problems.ProgressProblem;

/**
 * Answer of a mentee about their individual development plan; never its content.
 *
 * @param place where the plan is kept; required in an answer, null only if there is no
 * answer
 * @param reviewedOn ISO 8601 date of the last review with a mentor, from 1970 to today in
 * the cohort's time zone, or null if there was none; always null without a plan
 */
public record PlanUse(@Nullable PlanPlace place, @Nullable LocalDate reviewedOn) {

	private static final int EARLIEST = 1970;

	public static final PlanUse UNSAID = new PlanUse(null, null);

	FieldErrors check(LocalDate today) {
		return new FieldErrors()
			.rejectIf(this.place == null, GeneralProblem.REQUIRED_FIELD, "place",
					"Choose where you keep your plan, or that you don't have one.")
			.rejectIf(this.place == PlanPlace.NONE && this.reviewedOn != null, ProgressProblem.REVIEW_WITHOUT_PLAN,
					"reviewedOn", "Leave this blank if you don't have a plan.")
			.rejectIf(
					this.reviewedOn != null && (this.reviewedOn.isAfter(today) || this.reviewedOn.getYear() < EARLIEST),
					ProgressProblem.REVIEW_DATE_OUT_OF_RANGE, "reviewedOn",
					"Choose today or an earlier date, or leave it blank.");
	}

}
