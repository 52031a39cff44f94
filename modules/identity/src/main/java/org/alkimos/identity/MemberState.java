package org.alkimos.identity;

/** Whether a membership is in force. */
public enum MemberState {

	/** The membership is in force. */
	ACTIVE,
	/** The membership has ended; the person can be added again. */
	LEFT,
	/** Erased permanently; only the ID remains. */
	ERASED

}
