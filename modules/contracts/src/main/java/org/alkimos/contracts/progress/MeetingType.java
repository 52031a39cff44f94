package org.alkimos.contracts.progress;

/** Types of meetings, by attendance. */
public enum MeetingType {

	MENTOR_LED, PEER_ONLY, PROGRAM_WIDE, ONE_TO_ONE

}
