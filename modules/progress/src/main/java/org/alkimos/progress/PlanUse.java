package org.alkimos.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;

/**
 * What a mentee says of an individual development plan of their own; never what it says.
 *
 * @param place where it is kept; nothing from who has said nothing
 * @param reviewedOn when they last went over it with a mentor, not in the future; nothing
 * if they have not
 */
public record PlanUse(@Nullable PlanPlace place, @Nullable LocalDate reviewedOn) {

	private static final int EARLIEST = 1970;

	static final PlanUse UNSAID = new PlanUse(null, null);

	FieldErrors check(LocalDate today) {
		return new FieldErrors()
			.rejectIf(this.place == null, "place", "Choose where you keep your plan, or that you don't have one.")
			.rejectIf(this.place == PlanPlace.NONE && this.reviewedOn != null, "reviewedOn",
					"Leave this blank if you don't have a plan.")
			.rejectIf(
					this.reviewedOn != null && (this.reviewedOn.isAfter(today) || this.reviewedOn.getYear() < EARLIEST),
					"reviewedOn", "Choose today or an earlier date, or leave it blank.");
	}

}
