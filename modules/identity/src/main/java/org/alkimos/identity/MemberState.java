package org.alkimos.identity;

/** Whether a membership is in force. */
public enum MemberState {

	ACTIVE, LEFT,
	/** Erased permanently; only the ID remains. */
	ERASED

}
