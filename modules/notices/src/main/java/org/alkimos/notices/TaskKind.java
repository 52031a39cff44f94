package org.alkimos.notices;

/** What a person can be asked to do. */
public enum TaskKind {

	/** Meet the pod for the first time; done for all with the pod's first meeting. */
	MEET_POD,
	/** Write and sign the pod's agreement. */
	AGREE,
	/** Answer a check-in. */
	CHECK_IN,
	/** Fill in an assessment. */
	ASSESS

}
