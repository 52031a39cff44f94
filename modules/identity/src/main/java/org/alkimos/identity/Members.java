package org.alkimos.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** Members of the institution, with their names and roles. */
@Service
public class Members {

	private final MemberRows members;

	private final MemberViews views;

	private final AuditTrail audit;

	private final Clock clock;

	Members(MemberRows members, MemberViews views, AuditTrail audit, Clock clock) {
		this.members = members;
		this.views = views;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds a person as a member, once per email address; an existing or former member is
	 * the same person. Assigning roles requires an administrator.
	 */
	@Transactional
	public PersonId enlist(Actor actor, NewMember person) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		person.roles().forEach((role) -> requireMayGrant(actor, role));
		person.check();
		Member member = join(person);
		this.audit.record(actor, "identity.member-enlisted", member.id());
		return member.id();
	}

	/** Adds a person as a member on behalf of the platform. */
	Member join(NewMember person) {
		Member member = this.members.findByEmailNormal(EmailAddress.normal(person.email()))
			.orElseGet(() -> Member.person(person, this.clock));
		if (member.version() > 0 && member.isActive() && member.hasAll(person.roles())) {
			return member;
		}
		member.rejoin(this.clock);
		person.roles().forEach((role) -> member.grant(role, this.clock));
		return this.members.save(member);
	}

	public static boolean hasControls(String text) {
		return text.chars().anyMatch(Character::isISOControl);
	}

	/**
	 * Returns the names of members, including former ones; unknown IDs are omitted.
	 * @throws NotAllowed for evaluators and API clients, who never see a name but their
	 * own
	 */
	@Transactional(readOnly = true)
	public Map<PersonId, PersonName> namesOf(Actor actor, Collection<PersonId> people) {
		if (actor.roles().equals(Set.of(Role.EVALUATOR)) && !people.stream().allMatch(actor::is)) {
			throw new NotAllowed("Evaluators don't have access to names.");
		}
		return this.views.namesOf(people);
	}

	/**
	 * The members in the order of their names, for administrators and program managers.
	 * @param search part of a name or address; empty for all
	 * @param after last member of the previous page, or null for the first page
	 */
	@Transactional(readOnly = true)
	public List<MemberView> list(Actor actor, String search, @Nullable PersonId after, int limit) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		return this.views.list(hasControls(search) ? "" : search, after, limit);
	}

	/** Returns the members with these IDs, including former ones, unordered. */
	@Transactional(readOnly = true)
	public List<MemberView> of(Actor actor, Collection<PersonId> people) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		return this.views.of(people);
	}

	/**
	 * Returns one member; recorded as a view of their record unless it is the actor's
	 * own.
	 */
	@Transactional
	public MemberView get(Actor actor, PersonId person) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		MemberView member = this.views.find(person).orElseThrow(NotFound::new);
		if (!actor.is(person)) {
			this.audit.record(actor, AuditNote.read("identity.member-read", person));
		}
		return member;
	}

	@Transactional
	public void grant(Actor actor, PersonId person, Role role) {
		change(actor, person, role, true);
	}

	/**
	 * Removes a role. Administrators cannot remove their own administrator role, so that
	 * one remains.
	 */
	@Transactional
	public void revoke(Actor actor, PersonId person, Role role) {
		change(actor, person, role, false);
	}

	/** Sets a member's roles, among those the actor may assign. */
	@Transactional
	public void assign(Actor actor, PersonId person, Set<Role> roles) {
		List<Role> grantable = grantable(actor);
		Set<Role> before = this.views.find(person).orElseThrow(NotFound::new).roles();
		for (Role role : grantable) {
			if (roles.contains(role) != before.contains(role)) {
				change(actor, person, role, roles.contains(role));
			}
		}
	}

	/** Returns the roles this actor may assign and remove, in display order. */
	public List<Role> grantable(Actor actor) {
		if (actor.is(Role.PLATFORM_OPERATOR)) {
			return List.of(Role.PLATFORM_OPERATOR);
		}
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return List.of(Role.PROGRAM_MANAGER, Role.EVALUATOR, Role.INSTITUTION_ADMINISTRATOR);
	}

	private void change(Actor actor, PersonId person, Role role, boolean held) {
		requireMayGrant(actor, role);
		if (!held && actor.is(person) && (role == Role.INSTITUTION_ADMINISTRATOR || role == Role.PLATFORM_OPERATOR)) {
			throw new Conflict(IdentityProblem.OWN_ADMINISTRATOR_ROLE,
					"You can't remove your own administrator role. Ask another administrator.");
		}
		Member member = this.members.findById(person)
			.filter((found) -> found.isPerson() && found.isActive())
			.orElseThrow(NotFound::new);
		if (held) {
			member.grant(role, this.clock);
		}
		else {
			member.revoke(role, this.clock);
		}
		this.members.save(member);
		this.audit.record(actor, held ? "identity.role-granted" : "identity.role-revoked", person, role.name());
	}

	/** Ends a membership: the person is refused from the next request onward. */
	@Transactional
	public void end(Actor actor, PersonId person) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		if (actor.is(person)) {
			throw new Conflict(IdentityProblem.OWN_MEMBERSHIP,
					"You can't end your own membership. Ask another administrator.");
		}
		Member member = this.members.findById(person).filter(Member::isPerson).orElseThrow(NotFound::new);
		member.leave(this.clock);
		this.members.save(member);
		this.audit.record(actor, "identity.membership-ended", person);
	}

	private static void requireMayGrant(Actor actor, Role role) {
		if (role == Role.PLATFORM_OPERATOR) {
			actor.require(Role.PLATFORM_OPERATOR);
		}
		else {
			actor.require(Role.INSTITUTION_ADMINISTRATOR);
		}
	}

}
