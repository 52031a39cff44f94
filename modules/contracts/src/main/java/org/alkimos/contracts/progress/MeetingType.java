package org.alkimos.contracts.progress;

/** Types of meetings, by attendance. */
public enum MeetingType {

	/** Led by a mentor: a mentor and at least one more member attended. */
	MENTOR_LED,
	/** Without mentors: at least two mentees attended. */
	PEER_ONLY,
	/** An event of the program: at least one member of the pod attended. */
	PROGRAM_WIDE,
	/** One-on-one: exactly two members of the pod attended. */
	ONE_TO_ONE

}
