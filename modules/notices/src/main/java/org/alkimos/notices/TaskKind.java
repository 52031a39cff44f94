package org.alkimos.notices;

/** Kinds of tasks. */
public enum TaskKind {

	/**
	 * Meet the pod for the first time; completed for all members with the first meeting.
	 */
	MEET_POD,
	/** Write and sign the pod's agreement. */
	AGREE,
	/** Answer a check-in. */
	CHECK_IN,
	/** Fill in an assessment. */
	ASSESS

}
