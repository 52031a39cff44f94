package org.alkimos.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.binding.LastAdministrator;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** Members of the institution, with their names and roles. */
@Service
public class Members {

	private final MemberRows members;

	private final MemberViews views;

	private final RoleChanges roles;

	private final LastAdministrator administrators;

	private final WaysIn waysIn;

	private final AuditTrail audit;

	private final Clock clock;

	Members(MemberRows members, MemberViews views, RoleChanges roles, LastAdministrator administrators, WaysIn waysIn,
			AuditTrail audit, Clock clock) {
		this.members = members;
		this.views = views;
		this.roles = roles;
		this.administrators = administrators;
		this.waysIn = waysIn;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds a person as a member, once per email address; an existing or former member is
	 * the same person. Assigning roles requires an administrator.
	 */
	@Transactional
	public PersonId enlist(Actor actor, NewMember person) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR,
				MachineRight.WRITE_ROSTER);
		person.roles().forEach((role) -> RoleChanges.requireMayGrant(actor, role));
		person.check();
		if (!person.roles().isEmpty()) {
			this.administrators.takeTurn();
			this.members.findByEmailNormal(person.address().normal())
				.ifPresent((known) -> RoleChanges.requireNotOwn(actor, known, person.roles()));
		}
		Member member = join(person);
		this.audit.record(actor, "identity.member-enlisted", member.id());
		return member.id();
	}

	/** Adds a person as a member on behalf of the platform. */
	Member join(NewMember person) {
		Member member = this.members.findByEmailNormal(person.address().normal())
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
	 * @throws NotAllowed for evaluators, and API clients that pull results, who never see
	 * a name but their own
	 */
	@Transactional(readOnly = true)
	public Map<PersonId, PersonName> namesOf(Actor actor, Collection<PersonId> people) {
		if (!actor.seesNames() && !people.stream().allMatch(actor::is)) {
			throw new NotAllowed("Evaluators don't have access to names.");
		}
		return this.views.namesOf(people);
	}

	/** Like {@link #namesOf}, also for evaluators, of people they take part with. */
	@Transactional(readOnly = true)
	public Map<PersonId, PersonName> namesOfCompanions(Collection<PersonId> people) {
		return this.views.namesOf(people);
	}

	/**
	 * The members in the order of their names, for administrators, program managers, and
	 * API clients that read rosters.
	 * @param search part of an address, or words of a name in any order; empty for all
	 * @param after last member of the previous page, or null for the first page
	 */
	@Transactional(readOnly = true)
	public List<MemberView> list(Actor actor, String search, @Nullable PersonId after, int limit) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR,
				MachineRight.READ_ROSTER);
		return this.views.list(hasControls(search) ? "" : search, after, limit);
	}

	/** Returns the members with these IDs, including former ones, unordered. */
	@Transactional(readOnly = true)
	public List<MemberView> of(Actor actor, Collection<PersonId> people) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR,
				MachineRight.READ_ROSTER, MachineRight.WRITE_ROSTER);
		return this.views.of(people);
	}

	/** Returns one member; recorded as a view unless it is the actor's own record. */
	@Transactional
	public MemberView get(Actor actor, PersonId person) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR,
				MachineRight.READ_ROSTER);
		MemberView member = this.views.find(person).orElseThrow(NotFound::new);
		if (!actor.is(person)) {
			this.audit.record(actor, AuditNote.read("identity.member-read", person));
		}
		return member;
	}

	/**
	 * Gives a role.
	 * @throws Conflict if actors would make themselves evaluators
	 */
	@Transactional
	public void grant(Actor actor, PersonId person, Role role) {
		this.roles.change(actor, person, role, true);
	}

	/**
	 * Removes a role.
	 * @throws Conflict for one's own role of administrator, and if no administrator who
	 * can sign in would be left
	 */
	@Transactional
	public void revoke(Actor actor, PersonId person, Role role) {
		this.roles.change(actor, person, role, false);
	}

	/** Sets a member's roles, among those the actor may assign. */
	@Transactional
	public void assign(Actor actor, PersonId person, Set<Role> roles) {
		List<Role> grantable = grantable(actor);
		Set<Role> before = this.views.find(person).orElseThrow(NotFound::new).roles();
		for (Role role : grantable) {
			if (roles.contains(role) != before.contains(role)) {
				this.roles.change(actor, person, role, roles.contains(role));
			}
		}
	}

	/** Returns the roles this actor may assign and remove, in display order. */
	public List<Role> grantable(Actor actor) {
		return RoleChanges.grantable(actor);
	}

	/** Ends a membership: the person is refused from the next request onward. */
	@Transactional
	public void end(Actor actor, PersonId person) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		if (actor.is(person)) {
			throw new Conflict(IdentityProblem.OWN_MEMBERSHIP,
					"You can't end your own membership. Ask another administrator.");
		}
		this.administrators.takeTurn();
		Member member = this.members.findById(person).filter(Member::isPerson).orElseThrow(NotFound::new);
		member.leave(this.clock);
		this.members.save(member);
		this.waysIn.end(actor, person);
		this.administrators.requireOne();
		this.audit.record(actor, "identity.membership-ended", person);
	}

}
