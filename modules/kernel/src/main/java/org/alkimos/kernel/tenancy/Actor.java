package org.alkimos.kernel.tenancy;

import java.util.Set;

import org.alkimos.kernel.problems.Problem.NotAllowed;

/**
 * Who asks: a member of an institution with the roles our own rows grant at the start of
 * the request.
 *
 * @param institution the institution in whose name the person acts
 * @param person the member, or machine account
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
	 * Refuses unless the actor has one of the roles; decide this before any look-up by
	 * id.
	 */
	public void require(Role... oneOf) {
		for (Role role : oneOf) {
			if (is(role)) {
				return;
			}
		}
		throw new NotAllowed("Your role at this institution doesn't include this.");
	}

	/** Refuses unless the actor is an operator, acting for the platform itself. */
	public void requireOperator() {
		require(Role.PLATFORM_OPERATOR);
		if (!this.institution.equals(PlatformTenant.ID)) {
			throw new NotAllowed("Only platform operators can do this.");
		}
	}

}
