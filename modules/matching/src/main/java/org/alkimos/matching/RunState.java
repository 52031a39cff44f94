package org.alkimos.matching;

/** Where a run stands. */
public enum RunState {

	/** Asked for, waits for a worker. */
	QUEUED,

	/** A worker searches. */
	RUNNING,

	/** A draft can be reviewed; nobody was told anything. */
	READY,

	/**
	 * Ended by a person before it had a draft, or its draft was put away or replaced by
	 * another repair.
	 */
	CANCELLED,

	/** Ended by an error; can be run again. */
	FAILED,

	/** Its pods are formed and members know. */
	PUBLISHED;

	boolean isActive() {
		return this == QUEUED || this == RUNNING;
	}

}
