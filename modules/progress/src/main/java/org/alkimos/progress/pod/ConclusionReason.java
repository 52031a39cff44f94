package org.alkimos.progress.pod;

/**
 * Optional reason why a pod concluded, visible only to program managers: concluding is
 * no-fault.
 */
public enum ConclusionReason {

	/** The agreed end date was reached. */
	AGREED_END,
	/** The goals were reached. */
	GOALS_REACHED,
	/** The members were not a good fit. */
	NOT_A_GOOD_FIT,
	/** There was not enough time. */
	NO_TIME,
	/** A member left. */
	SOMEBODY_LEFT,
	/** Any other reason. */
	OTHER

}
