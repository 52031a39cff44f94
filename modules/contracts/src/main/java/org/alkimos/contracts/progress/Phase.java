package org.alkimos.contracts.progress;

/** Phases of a mentoring relationship, after the Harvard Catalyst guide. */
public enum Phase {

	/** Before a pod is formed; no pod is in this phase. */
	PREPARE,
	/** The pod is formed, and its members have not all signed the agreement yet. */
	LAUNCH,
	/** The agreement was signed; the pod meets and works on its goals. */
	MAINTAIN,
	/** The pod has concluded. */
	CONCLUDE

}
