package org.alkimos.identity.invitation;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** ID of an invitation to one member. */
public record InvitationId(UUID value) implements TypedId {

	static InvitationId next() {
		return new InvitationId(TypedIds.next());
	}

}
