package org.alkimos.matching;

/** Kind of run. */
public enum RunKind {

	/** Forms the pods of a cohort. */
	MATCH,

	/** Repairs published pods. */
	REPAIR

}
