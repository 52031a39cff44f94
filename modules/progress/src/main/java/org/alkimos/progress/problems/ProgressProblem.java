package org.alkimos.progress.problems;

import org.alkimos.kernel.problems.ProblemType;

/** Reasons for which progress refuses a request. */
public enum ProgressProblem implements ProblemType {

	POD_CONCLUDED(CONFLICT, "The pod has concluded. It can be read but no longer changed.", "Only read the pod."),
	MEETING_IN_FUTURE(INVALID, "The day of the meeting is after today.", "Log the meeting after it was held."),
	MEETING_TOO_EARLY(INVALID, "The day of the meeting is more than a year before the pod was formed.",
			"Check the year."),
	ATTENDEE_NOT_IN_POD(INVALID, "Someone in the attendance is not a member of the pod, or is there twice.",
			"Send only members of the pod, each of them once."),
	ATTENDANCE_DOES_NOT_FIT_TYPE(INVALID, "The attendance does not fit the type of the meeting.",
			"Send another type, or the attendance that the message names."),
	TOO_MANY_MILESTONES(INVALID, "The goal has too many milestones.", "Send at most 20 milestones."),
	GOAL_OWNER_NOT_IN_POD(INVALID, "The owner of the goal is not a mentee of the pod.",
			"Send the ID of a mentee of the pod, or none for a goal of the pod."),
	TARGET_DATE_PAST(INVALID, "The target date of the goal is before today.", "Send today or a later date."),
	REVIEW_WITHOUT_PLAN(INVALID, "A review of the plan was sent, although there is no plan.",
			"Leave out the date of the review."),
	REVIEW_DATE_OUT_OF_RANGE(INVALID, "The date of the review is after today or before 1970.",
			"Send today or an earlier date, or none."),
	NO_OPEN_CHECK_IN(CONFLICT, "You have no open check-in in this pod.", "Wait until the next check-in opens."),
	CHECK_IN_CLOSED(CONFLICT, "The check-in has been answered or is past its due date.",
			"Wait until the next check-in opens.");

	private final int status;

	private final String cause;

	private final String remedy;

	ProgressProblem(int status, String cause, String remedy) {
		this.status = status;
		this.cause = cause;
		this.remedy = remedy;
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public String cause() {
		return this.cause;
	}

	@Override
	public String remedy() {
		return this.remedy;
	}

}
