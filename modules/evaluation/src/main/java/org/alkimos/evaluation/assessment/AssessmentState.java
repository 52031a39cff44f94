package org.alkimos.evaluation.assessment;

/** Status of one person's form. */
public enum AssessmentState {

	/** Can be filled in and submitted. */
	OPEN,
	/** Submitted; it can no longer be changed. */
	SUBMITTED,
	/** The wave closed before it was submitted. */
	LAPSED

}
