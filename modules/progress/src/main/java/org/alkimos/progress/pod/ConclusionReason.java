package org.alkimos.progress.pod;

/**
 * Optional reason why a pod concluded, visible only to program managers: concluding is
 * no-fault.
 */
public enum ConclusionReason {

	AGREED_END, GOALS_REACHED, NOT_A_GOOD_FIT, NO_TIME, SOMEBODY_LEFT, OTHER

}
