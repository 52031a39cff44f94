package org.alkimos.matching.run;

import org.springframework.modulith.NamedInterface;

/** Kind of run. */
@NamedInterface("run")
public enum RunKind {

	/** Forms the pods of a cohort. */
	MATCH,

	/** Repairs published pods. */
	REPAIR

}
