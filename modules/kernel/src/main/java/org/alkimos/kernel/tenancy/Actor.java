package org.alkimos.kernel.tenancy;

import java.util.Arrays;
import java.util.Set;

import org.alkimos.kernel.problems.Problem.NotAllowed;

/**
 * Actor of a request: a member of an institution, with the roles or rights read from our
 * own rows at the start of the request.
 *
 * @param institution institution in which the member acts
 * @param person person, or API client
 * @param roles roles in the institution; empty for people who are mentors or mentees
 * only, and for API clients
 * @param rights rights of an API client; empty for people
 */
public record Actor(TenantId institution, PersonId person, Set<Role> roles, Set<MachineRight> rights) {

	public Actor {
		roles = Set.copyOf(roles);
		rights = Set.copyOf(rights);
	}

	/** A person. */
	public Actor(TenantId institution, PersonId person, Set<Role> roles) {
		this(institution, person, roles, Set.of());
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	public boolean is(PersonId other) {
		return this.person.equals(other);
	}

	public boolean isMachine() {
		return !this.rights.isEmpty();
	}

	/** Whether the actor has one of these roles or rights. */
	public boolean may(Permission... oneOf) {
		return Arrays.stream(oneOf).anyMatch((permission) -> switch (permission) {
			case Role role -> this.roles.contains(role);
			case MachineRight right -> this.rights.contains(right);
		});
	}

	/**
	 * Whether names are open to the actor: not to evaluators, nor to those who pull
	 * results.
	 */
	public boolean seesNames() {
		return !this.roles.equals(Set.of(Role.EVALUATOR)) && !this.rights.contains(MachineRight.PULL_RESULTS);
	}

	/**
	 * Throws unless the actor has one of the roles or rights; must be called before any
	 * lookup by ID.
	 */
	public void require(Permission... oneOf) {
		if (!may(oneOf)) {
			throw new NotAllowed(isMachine() ? "The rights of this API client don't include this."
					: "Your role at this institution doesn't include this.");
		}
	}

	/** Throws for API clients: the act, or the data, is a person's own. */
	public void requirePerson() {
		if (isMachine()) {
			throw new NotAllowed("Only people can do this. API clients can't.");
		}
	}

	/** Throws unless the actor is a platform operator acting in the platform tenant. */
	public void requireOperator() {
		require(Role.PLATFORM_OPERATOR);
		if (!this.institution.equals(PlatformTenant.ID)) {
			throw new NotAllowed("Only platform operators can do this.");
		}
	}

}
