package org.alkimos.evaluation.export;

/** Status of an export. */
public enum ExportState {

	/** Waiting for a worker. */
	QUEUED,
	/** In progress. */
	RUNNING,
	/** Ready for download until removed. */
	READY,
	/** Canceled, or its file was removed. */
	CANCELED,
	/** Failed with an error. */
	FAILED;

	public boolean isActive() {
		return this == QUEUED || this == RUNNING;
	}

}
