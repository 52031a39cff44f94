package org.alkimos.progress.pod;

/** Role of a reader in relation to a pod. */
public enum Standing {

	MENTOR, MENTEE,
	/**
	 * A program manager who is not a member, or an API client: sees activity and status,
	 * never what members write.
	 */
	MANAGER;

	public boolean isMember() {
		return this != MANAGER;
	}

	public boolean mayConclude() {
		return this != MENTEE;
	}

}
