package org.alkimos.matching;

/** What a run is for. */
public enum RunKind {

	/** Forms the pods of a cohort. */
	MATCH,

	/** Mends pods that are published already. */
	REPAIR

}
