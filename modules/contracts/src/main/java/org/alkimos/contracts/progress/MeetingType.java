package org.alkimos.contracts.progress;

/** Who met. */
public enum MeetingType {

	MENTOR_LED, PEER_ONLY, PROGRAM_WIDE, ONE_TO_ONE

}
