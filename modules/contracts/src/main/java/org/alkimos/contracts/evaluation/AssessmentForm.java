package org.alkimos.contracts.evaluation;

/** Who rates whom. */
public enum AssessmentForm {

	/** A mentor's self-rating. */
	MENTOR_SELF,
	/** A mentee's rating of the pod's mentor. */
	MENTEE_ABOUT_MENTOR

}
