package org.alkimos.identity;

/** Whether a membership is in force. */
public enum MemberState {

	ACTIVE, LEFT,
	/** Forgotten permanently; only the id remains. */
	ERASED

}
