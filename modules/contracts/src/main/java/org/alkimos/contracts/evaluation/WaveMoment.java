package org.alkimos.contracts.evaluation;

/** When a wave asks, in the order of a cohort's life. */
public enum WaveMoment {

	/** With the first pod. */
	OPENING,
	/** In the middle of the year. */
	MIDWAY,
	/** On the cohort's closing date. */
	CLOSING,
	/** At the end, about how it was before: the same items, looking back. */
	RETROSPECTIVE,
	/** Half a year after the closing date. */
	FOLLOW_UP_6,
	/** One year after the closing date. */
	FOLLOW_UP_12,
	/** Two years after the closing date. */
	FOLLOW_UP_24,
	/** Three years after the closing date. */
	FOLLOW_UP_36;

	/** Whether it asks after the cohort has ended. */
	public boolean isFollowUp() {
		return compareTo(RETROSPECTIVE) > 0;
	}

}
