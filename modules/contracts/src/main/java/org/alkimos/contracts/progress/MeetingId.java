package org.alkimos.contracts.progress;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a meeting of one pod.
 *
 * @param value UUID
 */
public record MeetingId(UUID value) implements TypedId {

	public static MeetingId next() {
		return new MeetingId(TypedIds.next());
	}

}
