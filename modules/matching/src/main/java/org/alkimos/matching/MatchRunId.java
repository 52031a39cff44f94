package org.alkimos.matching;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** One run of the matching for one cohort, with the draft that people review. */
public record MatchRunId(UUID value) implements TypedId {

	public static MatchRunId next() {
		return new MatchRunId(TypedIds.next());
	}

}
