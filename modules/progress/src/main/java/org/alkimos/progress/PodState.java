package org.alkimos.progress;

/** Whether a pod is at work. */
public enum PodState {

	/** Its members meet and write. */
	ACTIVE,
	/** It has ended; everything can still be read. */
	CONCLUDED

}
