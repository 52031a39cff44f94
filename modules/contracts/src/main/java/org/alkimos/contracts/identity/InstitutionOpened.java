package org.alkimos.contracts.identity;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * An institution was added. Published in the platform's own tenant.
 *
 * @param institution the new tenant
 * @param alias short name in addresses and sign-on, lower case
 * @param name full name as shown
 */
@EventType("org.alkimos.identity.institution-opened.v1")
public record InstitutionOpened(@JsonUnwrapped EventHead head, TenantId institution, String alias,
		String name) implements IdentityEvent {

	@Override
	public UUID aggregateId() {
		return this.institution.value();
	}

}
