package org.alkimos.contracts.identity;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/** A membership ended. */
@EventType("org.alkimos.identity.member-left.v1")
public record MemberLeft(@JsonUnwrapped EventHead head, PersonId person) implements IdentityEvent {

	@Override
	public UUID aggregateId() {
		return this.person.value();
	}

}
