package org.alkimos.progress;

/**
 * Why a pod ended, told to the program manager alone and only by choice: ending is
 * no-fault.
 */
public enum ConclusionReason {

	AGREED_END, GOALS_REACHED, NOT_A_GOOD_FIT, NO_TIME, SOMEBODY_LEFT, OTHER

}
