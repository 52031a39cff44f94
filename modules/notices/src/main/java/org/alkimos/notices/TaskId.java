package org.alkimos.notices;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** ID of a task of one person. */
public record TaskId(UUID value) implements TypedId {

	static TaskId next() {
		return new TaskId(TypedIds.next());
	}

}
