package org.alkimos.evaluation;

/** Where one person's form stands. */
public enum AssessmentState {

	OPEN,
	/** Handed in; it cannot be changed any more. */
	SUBMITTED,
	/** The wave closed before it was handed in. */
	LAPSED

}
