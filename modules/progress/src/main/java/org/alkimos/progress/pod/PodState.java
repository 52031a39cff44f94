package org.alkimos.progress.pod;

/** Whether a pod is active or concluded. */
public enum PodState {

	/** Its members meet and write. */
	ACTIVE,
	/** It has ended; everything can still be read. */
	CONCLUDED

}
