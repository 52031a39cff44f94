package org.alkimos.progress.plan;

/** Where a mentee keeps an individual development plan. */
public enum PlanPlace {

	/** As goals in Alkimos. */
	HERE,
	/** On a form of the institution, in other software, or on paper. */
	ELSEWHERE,
	/** There is no plan. */
	NONE

}
