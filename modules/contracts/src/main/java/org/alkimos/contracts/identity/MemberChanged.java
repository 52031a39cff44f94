package org.alkimos.contracts.identity;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/** A member's roles or details changed; consumers look them up when needed. */
@EventType("org.alkimos.identity.member-changed.v1")
public record MemberChanged(@JsonUnwrapped EventHead head, PersonId person) implements IdentityEvent {

	@Override
	public UUID aggregateId() {
		return this.person.value();
	}

}
