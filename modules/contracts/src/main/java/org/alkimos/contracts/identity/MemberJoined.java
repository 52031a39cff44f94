package org.alkimos.contracts.identity;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/** A person or an API client became a member of the institution. */
@EventType("org.alkimos.identity.member-joined.v1")
public record MemberJoined(@JsonUnwrapped EventHead head, PersonId person) implements IdentityEvent {

	@Override
	public UUID aggregateId() {
		return this.person.value();
	}

}
