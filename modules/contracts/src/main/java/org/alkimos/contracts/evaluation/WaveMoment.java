package org.alkimos.contracts.evaluation;

/**
 * Moment of a wave, in the order of a cohort's life. The opening and closing waves are
 * scheduled automatically, the others by a program manager.
 */
public enum WaveMoment {

	/** Opens with the cohort's first pod. */
	OPENING,
	/** In the middle of the year. */
	MIDWAY,
	/** On the cohort's closing date, unless rescheduled. */
	CLOSING,
	/**
	 * At the end, about the time before the program (retrospective pretest): the same
	 * items.
	 */
	RETROSPECTIVE,
	/** Follow-up, usually half a year after the closing date. */
	FOLLOW_UP_6,
	/** Follow-up, usually one year after the closing date. */
	FOLLOW_UP_12,
	/** Follow-up, usually two years after the closing date. */
	FOLLOW_UP_24,
	/** Follow-up, usually three years after the closing date. */
	FOLLOW_UP_36;

	/** Whether it follows after the cohort has closed. */
	public boolean isFollowUp() {
		return compareTo(RETROSPECTIVE) > 0;
	}

}
