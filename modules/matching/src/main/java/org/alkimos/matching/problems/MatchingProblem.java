package org.alkimos.matching.problems;

import org.alkimos.kernel.problems.ProblemType;

/** Reasons for which matching refuses a request. */
public enum MatchingProblem implements ProblemType {

	COHORT_CLOSED_TO_MATCHING(CONFLICT, "The cohort is closed. Its pods can no longer be formed or changed.",
			"Use a cohort that is open."),
	COHORT_NOT_ARRIVED(CONFLICT, "Matching does not know everyone in the cohort yet, as they are now.",
			"Wait some seconds, and send the request again."),
	DRAFT_OLDER_THAN_COHORT(CONFLICT, "The cohort has changed since the run that made this draft.",
			"Start another run, or name the people and the newer draft in the request."),
	RUN_IN_PROGRESS(CONFLICT, "A run is already in progress for this cohort.", "Wait for it to finish, or cancel it."),
	PODS_ALREADY_PUBLISHED(CONFLICT, "The pods of this cohort have already been published.",
			"Request a rematch to change them."),
	NO_ONE_TO_MATCH(CONFLICT, "The cohort has no mentors or no mentees.",
			"Import or enroll mentors and mentees first."),
	TOO_MANY_PEOPLE_TO_MATCH(CONFLICT, "The cohort has more people than one run can match.", "Split the cohort."),
	RUN_ENDED(CONFLICT, "The run has already ended. It can no longer be canceled or stopped.",
			"Read the state of the run."),
	RUN_NOT_FINISHED(CONFLICT, "The run is queued or in progress and has no draft yet.",
			"Wait until the run is ready."),
	RUN_CANCELED(CONFLICT, "The run was canceled and has no draft.", "Start another run."),
	RUN_FAILED(CONFLICT, "The run failed and has no draft.", "Start another run."),
	RUN_WITHOUT_DRAFT(CONFLICT, "The run has no draft to show.",
			"Wait until the run is ready, or use a run that has a draft."),
	DRAFT_PUBLISHED(CONFLICT, "The draft has been published and can no longer be changed.",
			"Request a rematch to change the pods."),
	WEIGHTS_CHANGED_MEANWHILE(CONFLICT, "Someone else changed the weights since they were read.",
			"Read the weights again, then choose."),
	NO_WEIGHT_ABOVE_ZERO(INVALID, "Every criterion has a weight of 0.",
			"Send a weight above 0 for at least one criterion."),
	DRAFT_CHANGED_MEANWHILE(CONFLICT, "Someone else made or undid a move since the draft was read.",
			"Read the draft again, then repeat the request."),
	MENTEE_MOVED_MEANWHILE(CONFLICT, "Someone else moved the mentee since the draft was read.",
			"Read where the mentee is now, then move them."),
	MENTEE_ALREADY_THERE(CONFLICT, "The mentee is already in the target pod, or already has no pod.",
			"Send a different pod."),
	MENTEE_NOT_IN_DRAFT(INVALID, "The person is not a mentee in this draft.", "Send the ID of a mentee in the draft."),
	POD_NOT_IN_DRAFT(INVALID, "The draft has no pod with this number.", "Send the number of a pod in the draft."),
	SWAP_PARTNER_NOT_IN_POD(INVALID, "The mentee to swap with is not in the target pod.",
			"Send the ID of a mentee in the target pod."),
	POD_LOCKED(CONFLICT, "The pod is locked in this draft.", "Unlock the pod first."),
	POD_TOO_SMALL(CONFLICT, "The move would leave a pod with too few mentees.",
			"Swap two mentees, or move another mentee there first."),
	POD_WITHOUT_MENTEES(CONFLICT, "The pod has no mentees.", "Move a mentee to the pod first."),
	CHANGE_BREAKS_RULE(CONFLICT, "The change would break a hard rule.", "Choose a move that keeps every hard rule."),
	POD_BREAKS_RULE(CONFLICT, "A pod in the draft breaks a hard rule.",
			"Change the pod until it keeps every hard rule."),
	ONE_MENTOR_PER_POD(CONFLICT, "Pods in this cohort have one mentor.", "Leave the co-mentor out."),
	INELIGIBLE_CO_MENTOR(INVALID, "The person is not a mentor in this draft, or is already in the pod.",
			"Send the ID of a mentor in the draft who is not in the pod."),
	NOTHING_TO_UNDO(CONFLICT, "The draft has no move to undo.", "Read the draft again."),
	NOTHING_TO_REDO(CONFLICT, "The draft has no undone move to redo.", "Read the draft again."),
	RECUSED_FROM_PARTICIPANT(CONFLICT, "You recused yourself from someone this involves.",
			"Leave it to another program manager."),
	ALREADY_RECUSED(CONFLICT, "You have already recused yourself from this person.", "Nothing is left to do."),
	PLACEMENT_NOTE_CHANGED_MEANWHILE(CONFLICT, "Someone else wrote the note since it was read.",
			"Read the note again, then write yours."),
	NO_MENTEES_PLACED(CONFLICT, "No pod in the draft has mentees.", "Place mentees before you publish."),
	NO_PODS_PUBLISHED(CONFLICT, "The cohort has no published pods.", "Run matching and publish a draft first."),
	UNKNOWN_REMATCH_OPTION(INVALID, "The report has no option that moves this number of mentees.",
			"Send a number from the report."),
	REMATCH_CHANGES_NOTHING(CONFLICT, "Every pod in the rematch stays the same.", "Change the draft, or discard it."),
	POD_ENDED_MEANWHILE(CONFLICT, "A pod has ended since the rematch was drafted.",
			"Create the draft of the rematch again.");

	private final int status;

	private final String cause;

	private final String remedy;

	MatchingProblem(int status, String cause, String remedy) {
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
