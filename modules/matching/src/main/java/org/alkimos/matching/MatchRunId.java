package org.alkimos.matching;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** ID of a match run of one cohort. */
public record MatchRunId(UUID value) implements TypedId {

	public static MatchRunId next() {
		return new MatchRunId(TypedIds.next());
	}

}
