package org.alkimos.progress.checkin;

/** How well a pod fits a mentee, in the opinion of the mentee. */
public enum Fit {

	/** The pod fits. */
	GOOD_FIT,
	/** It is too early to tell. */
	STILL_DECIDING,
	/** The pod does not fit; nobody is told, and the mentee may ask to change pods. */
	NOT_A_GOOD_FIT

}
