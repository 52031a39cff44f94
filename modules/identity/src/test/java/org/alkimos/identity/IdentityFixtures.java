package org.alkimos.identity;

import java.util.Set;
import java.util.UUID;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;

public final class IdentityFixtures {

	private IdentityFixtures() {
	}

	public static TenantId newInstitution() {
		return new TenantId(UUID.randomUUID());
	}

	public static Actor actor(TenantId institution, Role... roles) {
		return new Actor(institution, PersonId.next(), Set.of(roles));
	}

	public static NewMember person(String given, String email, Role... roles) {
		return new NewMember(given, "Example", email, Set.of(roles));
	}

}
