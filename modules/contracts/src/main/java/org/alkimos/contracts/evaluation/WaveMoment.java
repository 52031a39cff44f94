package org.alkimos.contracts.evaluation;

/** When in the year a wave asks. */
public enum WaveMoment {

	OPENING, CLOSING

}
