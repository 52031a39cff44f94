package org.alkimos.contracts.evaluation;

/** Who rates whom. */
public enum AssessmentForm {

	/** A mentor about their own skill. */
	MENTOR_SELF,
	/** A mentee about the pod's mentor. */
	MENTEE_ABOUT_MENTOR

}
