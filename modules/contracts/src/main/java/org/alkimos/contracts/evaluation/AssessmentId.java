package org.alkimos.contracts.evaluation;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of one person's form in a wave.
 *
 * @param value UUID
 */
public record AssessmentId(UUID value) implements TypedId {

	public static AssessmentId next() {
		return new AssessmentId(TypedIds.next());
	}

}
