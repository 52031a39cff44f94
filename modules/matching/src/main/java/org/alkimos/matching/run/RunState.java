package org.alkimos.matching.run;

import org.springframework.modulith.NamedInterface;

/** Status of a run. */
@NamedInterface("run")
public enum RunState {

	/** Queued for a worker. */
	QUEUED,

	/** A worker is running the search. */
	RUNNING,

	/** A draft is ready for review; no one has been notified. */
	READY,

	/**
	 * Canceled before it had a draft, or its draft was discarded or replaced by another
	 * repair.
	 */
	CANCELLED,

	/** Failed with an error; can be run again. */
	FAILED,

	/** Its pods are published. */
	PUBLISHED;

	boolean isActive() {
		return this == QUEUED || this == RUNNING;
	}

}
