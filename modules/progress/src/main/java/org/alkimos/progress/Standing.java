package org.alkimos.progress;

/** What somebody who may see a pod is to it. */
public enum Standing {

	MENTOR, MENTEE,
	/**
	 * A program manager outside the pod: sees dose and health, never what the pod writes.
	 */
	MANAGER;

	public boolean isMember() {
		return this != MANAGER;
	}

	public boolean mayConclude() {
		return this != MENTEE;
	}

}
