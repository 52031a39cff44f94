package org.alkimos.contracts.evaluation;

/** Moment of a wave, in the order of a cohort's life. */
public enum WaveMoment {

	/** With the first pod. */
	OPENING,
	/** In the middle of the year. */
	MIDWAY,
	/** On the cohort's closing date. */
	CLOSING,
	/**
	 * At the end, about the time before the program (retrospective pretest): the same
	 * items.
	 */
	RETROSPECTIVE,
	/** Half a year after the closing date. */
	FOLLOW_UP_6,
	/** One year after the closing date. */
	FOLLOW_UP_12,
	/** Two years after the closing date. */
	FOLLOW_UP_24,
	/** Three years after the closing date. */
	FOLLOW_UP_36;

	/** Whether it follows after the cohort has closed. */
	public boolean isFollowUp() {
		return compareTo(RETROSPECTIVE) > 0;
	}

}
