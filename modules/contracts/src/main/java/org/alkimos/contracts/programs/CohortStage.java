package org.alkimos.contracts.programs;

/** Where a cohort stands in its year. */
public enum CohortStage {

	/** The roster is being filled. */
	ENROLMENT,
	/** Pods are drafted and reviewed. */
	MATCHING,
	/** Pods are published and at work. */
	ACTIVE,
	/** The cohort has ended. */
	CLOSED

}
