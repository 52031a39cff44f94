package org.alkimos.evaluation;

/** How an export stands. */
public enum ExportState {

	/** Waits for a worker. */
	QUEUED,
	/** Is being written. */
	RUNNING,
	/** Can be fetched until it is removed. */
	READY,
	/** Somebody stopped it or removed its file. */
	CANCELLED,
	/** Ended with an error. */
	FAILED;

	public boolean isActive() {
		return this == QUEUED || this == RUNNING;
	}

}
