package org.alkimos.progress.checkin;

/** State of a check-in. */
public enum CheckInState {

	OPEN, ANSWERED,
	/** The pod concluded before it was answered. */
	LAPSED

}
