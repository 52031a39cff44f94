package org.alkimos.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.alkimos.identity.binding.LastAdministrator;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** Who may give which role to whom, and take it away. */
@Component
class RoleChanges {

	private final MemberRows members;

	private final LastAdministrator administrators;

	private final AuditTrail audit;

	private final Clock clock;

	RoleChanges(MemberRows members, LastAdministrator administrators, AuditTrail audit, Clock clock) {
		this.members = members;
		this.administrators = administrators;
		this.audit = audit;
		this.clock = clock;
	}

	/** Roles this actor may assign and remove, in display order. */
	static List<Role> grantable(Actor actor) {
		if (actor.is(Role.PLATFORM_OPERATOR)) {
			return List.of(Role.PLATFORM_OPERATOR);
		}
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return List.of(Role.PROGRAM_MANAGER, Role.EVALUATOR, Role.INSTITUTION_ADMINISTRATOR);
	}

	static void requireMayGrant(Actor actor, Role role) {
		actor.require((role == Role.PLATFORM_OPERATOR) ? role : Role.INSTITUTION_ADMINISTRATOR);
	}

	/** Who reads results without names must not be who knows the names. */
	static void requireNotOwn(Actor actor, Member member, Set<Role> roles) {
		if (actor.is(member.id()) && roles.contains(Role.EVALUATOR) && !member.hasAll(Set.of(Role.EVALUATOR))) {
			throw new Conflict(IdentityProblem.OWN_EVALUATOR_ROLE,
					"You can't make yourself an evaluator. Ask another administrator.");
		}
	}

	void change(Actor actor, PersonId person, Role role, boolean held) {
		requireMayGrant(actor, role);
		if (!held && actor.is(person) && (role == Role.INSTITUTION_ADMINISTRATOR || role == Role.PLATFORM_OPERATOR)) {
			throw new Conflict(IdentityProblem.OWN_ADMINISTRATOR_ROLE,
					"You can't remove your own administrator role. Ask another administrator.");
		}
		this.administrators.takeTurn();
		Member member = this.members.findById(person)
			.filter((found) -> found.isPerson() && found.isActive())
			.orElseThrow(NotFound::new);
		if (held) {
			requireNotOwn(actor, member, Set.of(role));
			member.grant(role, this.clock);
		}
		else {
			member.revoke(role, this.clock);
		}
		this.members.save(member);
		this.administrators.requireOne();
		this.audit.record(actor, held ? "identity.role-granted" : "identity.role-revoked", person, role.name());
	}

}
