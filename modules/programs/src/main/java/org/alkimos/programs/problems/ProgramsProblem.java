package org.alkimos.programs.problems;

import org.alkimos.kernel.problems.ProblemType;

/** Problems of programs, cohorts, participants, and their lists. */
public enum ProgramsProblem implements ProblemType {

	PROGRAM_NAME_TAKEN(INVALID, "The institution has a program with this name.", "Choose another name."),
	COHORT_NAME_TAKEN(INVALID, "The program has a cohort with this name.", "Choose another name."),
	COHORT_CLOSED(CONFLICT, "The cohort is closed. It and its participants can no longer be changed.",
			"Use an open cohort, or create a new one."),
	COHORT_HAS_ACTIVE_PODS(CONFLICT, "The cohort cannot be closed while pods are active.", "Conclude its pods first."),
	UNKNOWN_TIME_ZONE(INVALID, "The value is not the name of a time zone.", "Send a name such as America/New_York."),
	DATES_OUT_OF_ORDER(INVALID, "A date is earlier than one that must come before it.",
			"Send the dates of the cohort in order: application deadline, decisions, opening, mid-year, closing."),
	INVALID_POD_SIZE(INVALID, "The minimum or maximum pod size is out of range.",
			"Send numbers of mentees from 1 to 10, with the maximum at least the minimum."),
	CO_MENTORS_NEED_PAIRS(INVALID, "Pods with two mentors have one mentee.",
			"Set the minimum and maximum pod size to 1, or use one mentor per pod."),
	PARTICIPANT_WITHDRAWN(CONFLICT, "The participant has already withdrawn from the cohort.",
			"Read the participant again. To take part again, the person must be enrolled again."),
	TRAINING_DATE_LISTED(INVALID, "This training date is already listed for the mentor.",
			"Nothing needs to be sent, or send another date."),
	INVALID_TRAINING_DATE(INVALID, "The training date is before 1970 or in the future.",
			"Send a date from 1970 up to today."),
	IMPORT_FILE_REQUIRED(INVALID, "The import contains no file.",
			"Send a mentee file, a mentor file, or both; or a list as a file."),
	IMPORT_FILE_TOO_LARGE(INVALID, "The file is larger than 2 MB.",
			"Split the file and import the parts one at a time."),
	LIST_WITHOUT_USABLE_ROWS(CONFLICT, "No row of the uploaded list can be used.", "Fix the file and upload it again."),
	INVALID_CO_AUTHOR_YEARS(INVALID, "The number of years for co-authors is out of range.",
			"Send a number from 0 to 50, or omit it for no limit."),
	CHOICES_CLOSED(CONFLICT, "The cohort's pods have been published, so choices can no longer be changed.",
			"Ask the program manager if something needs to change."),
	SHORTLIST_TOO_LONG(INVALID, "The list has more than five mentors.", "Send up to five mentors."),
	SHORTLIST_REPEATS_MENTOR(INVALID, "A mentor is on the list more than once.", "Send each mentor once."),
	INVALID_AVOIDED_PERSON(INVALID, "The person to be kept apart from is missing, or is not given by an email address.",
			"Choose a participant, or send an email address."),
	AVOIDED_PERSON_IS_ONESELF(INVALID, "The address is the person's own.", "Send the other person's address."),
	AVOIDANCE_LIST_FULL(INVALID, "The person is already kept apart from ten people.",
			"Remove someone first, or talk to the program manager.");

	private final int status;

	private final String cause;

	private final String remedy;

	ProgramsProblem(int status, String cause, String remedy) {
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
