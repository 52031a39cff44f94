package org.alkimos.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** Who belongs to the institution, how they are called and which roles they have. */
@Service
public class Members {

	private static final int NAME_LIMIT = 100;

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
	 * Makes a person a member, once per email address; who is one already, or was, is the
	 * same person. Roles take an administrator.
	 */
	@Transactional
	public PersonId enlist(Actor actor, NewMember person) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		person.roles().forEach((role) -> requireMayGrant(actor, role));
		check(person);
		Member member = join(person);
		this.audit.record(actor, "identity.member-enlisted", member.id());
		return member.id();
	}

	/** Makes a person a member on the platform's own behalf. */
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

	static void check(NewMember person) {
		new FieldErrors().rejectIf(hasControls(person.given()), "given", "Use only letters in the first name.")
			.rejectIf(hasControls(person.family()), "family", "Use only letters in the last name.")
			.requireText(person.given(), "given", "the first name", NAME_LIMIT)
			.requireText(person.family(), "family", "the last name", NAME_LIMIT)
			.rejectIf(!EmailAddress.isPlausible(person.email()), "email",
					"Enter an email address, such as name@university.edu.")
			.throwIfAny();
	}

	static boolean hasControls(String text) {
		return text.chars().anyMatch(Character::isISOControl);
	}

	/**
	 * The names of members, those who left included; ids no one has are left out.
	 * @throws NotAllowed for evaluators and machine accounts, who never see a name but
	 * their own
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
	 * @param after the last one of the page before; null for the first page
	 */
	@Transactional(readOnly = true)
	public List<MemberView> list(Actor actor, String search, @Nullable PersonId after, int limit) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		return this.views.list(hasControls(search) ? "" : search, after, limit);
	}

	/** The members with these ids, those who left included, in no order. */
	@Transactional(readOnly = true)
	public List<MemberView> of(Actor actor, Collection<PersonId> people) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		return this.views.of(people);
	}

	/** One member's page; a look at their record, unless it is the actor's own. */
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
	 * Takes a role away; no one takes the administrator's role from oneself, so that one
	 * remains.
	 */
	@Transactional
	public void revoke(Actor actor, PersonId person, Role role) {
		change(actor, person, role, false);
	}

	/** Gives a member exactly these of the roles the actor may give. */
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

	/** The roles this actor may give and take, in the order they are shown. */
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
			throw new Conflict("You can't remove your own administrator role. Ask another administrator.");
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

	/** Ends a membership: the person is refused from the next request on. */
	@Transactional
	public void end(Actor actor, PersonId person) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		if (actor.is(person)) {
			throw new Conflict("You can't end your own membership. Ask another administrator.");
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
