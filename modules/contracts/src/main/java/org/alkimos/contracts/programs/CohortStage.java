package org.alkimos.contracts.programs;

/** Stage of a cohort. */
public enum CohortStage {

	/** People are enrolled, until there are both mentors and mentees. */
	ENROLLMENT,
	/** Pods are drafted and reviewed. */
	MATCHING,
	/** Pods are published and active. */
	ACTIVE,
	/** The cohort is closed. */
	CLOSED

}
