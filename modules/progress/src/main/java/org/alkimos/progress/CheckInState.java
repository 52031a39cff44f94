package org.alkimos.progress;

/** Whether a check-in still waits for its person. */
public enum CheckInState {

	OPEN, ANSWERED,
	/** The pod concluded before it was answered. */
	LAPSED

}
