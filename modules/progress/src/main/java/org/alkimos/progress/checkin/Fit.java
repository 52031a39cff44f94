package org.alkimos.progress.checkin;

/** The three answers to the first fit question. */
public enum Fit {

	GOOD_FIT, STILL_DECIDING,
	/** Opens the no-fault way out, privately. */
	NOT_A_GOOD_FIT

}
