package org.alkimos.contracts.programs;

/** Stage of a cohort. */
public enum CohortStage {

	/** The roster is being filled. */
	ENROLMENT,
	/** Pods are drafted and reviewed. */
	MATCHING,
	/** Pods are published and active. */
	ACTIVE,
	/** The cohort is closed. */
	CLOSED

}
