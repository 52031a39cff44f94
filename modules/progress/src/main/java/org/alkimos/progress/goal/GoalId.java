package org.alkimos.progress.goal;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a goal of a pod or of one of its mentees.
 *
 * @param value UUID
 */
public record GoalId(UUID value) implements TypedId {

	static GoalId next() {
		return new GoalId(TypedIds.next());
	}

}
