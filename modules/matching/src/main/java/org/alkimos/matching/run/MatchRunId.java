package org.alkimos.matching.run;

import java.util.UUID;

import org.springframework.modulith.NamedInterface;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a match run of one cohort.
 *
 * @param value the UUID
 */
@NamedInterface("run")
public record MatchRunId(UUID value) implements TypedId {

	public static MatchRunId next() {
		return new MatchRunId(TypedIds.next());
	}

}
