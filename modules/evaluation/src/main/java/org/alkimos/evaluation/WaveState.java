package org.alkimos.evaluation;

/** Where a wave stands. */
public enum WaveState {

	/** Opens on its date, or when a program manager says so. */
	PLANNED, OPEN, CLOSED

}
