package org.alkimos.evaluation.waves;

/** Status of a wave. */
public enum WaveState {

	/** Scheduled: opens on its date, or when a program manager opens it. */
	PLANNED, OPEN, CLOSED

}
