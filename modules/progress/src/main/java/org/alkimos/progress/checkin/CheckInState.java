package org.alkimos.progress.checkin;

/** State of a check-in. */
public enum CheckInState {

	/** Not answered yet; it stays open after its due date. */
	OPEN,
	/** Answered; the answer cannot be changed. */
	ANSWERED,
	/** The pod concluded, or the mentee left, before it was answered. */
	LAPSED

}
