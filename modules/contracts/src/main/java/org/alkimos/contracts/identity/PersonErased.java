package org.alkimos.contracts.identity;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A person is to be erased: modules remove identifying data and keep the rest under the
 * ID only.
 */
@EventType("org.alkimos.identity.person-erased.v1")
public record PersonErased(@JsonUnwrapped EventHead head, PersonId person) implements IdentityEvent {

	@Override
	public UUID aggregateId() {
		return this.person.value();
	}

}
