package org.alkimos.kernel.tenancy;

import java.util.Set;

import org.alkimos.kernel.problems.Problem.NotAllowed;

/**
 * Actor of a request: a member of an institution, with the roles read from our own rows
 * at the start of the request.
 *
 * @param institution institution in which the person acts
 * @param person member, or API client
 * @param roles roles in the institution; empty for people who are mentors or mentees only
 */
public record Actor(TenantId institution, PersonId person, Set<Role> roles) {

	public Actor {
		roles = Set.copyOf(roles);
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	public boolean is(PersonId other) {
		return this.person.equals(other);
	}

	/**
	 * Throws unless the actor has one of the roles; must be called before any lookup by
	 * ID.
	 */
	public void require(Role... oneOf) {
		for (Role role : oneOf) {
			if (is(role)) {
				return;
			}
		}
		throw new NotAllowed("Your role at this institution doesn't include this.");
	}

	/** Throws unless the actor is a platform operator acting in the platform tenant. */
	public void requireOperator() {
		require(Role.PLATFORM_OPERATOR);
		if (!this.institution.equals(PlatformTenant.ID)) {
			throw new NotAllowed("Only platform operators can do this.");
		}
	}

}
