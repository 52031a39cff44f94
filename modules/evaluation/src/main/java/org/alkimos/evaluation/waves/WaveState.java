package org.alkimos.evaluation.waves;

/** Status of a wave. */
public enum WaveState {

	/** Scheduled: opens on its date, or when a program manager opens it. */
	PLANNED,
	/** Accepts answers until it is closed, also after its due date. */
	OPEN,
	/** Closed permanently, or never opened because its cohort closed. */
	CLOSED

}
