package org.alkimos.identity.invitation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.Member;
import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberKind;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.MemberViews;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/**
 * Invites members who cannot sign in yet. The link is mailed to the person, and nobody
 * else ever sees it.
 */
@Service
public class MemberInvitations {

	private final MemberRows members;

	private final MemberViews views;

	private final WaysIn waysIn;

	private final InvitationIssue issue;

	private final AuditTrail audit;

	MemberInvitations(MemberRows members, MemberViews views, WaysIn waysIn, InvitationIssue issue, AuditTrail audit) {
		this.members = members;
		this.views = views;
		this.waysIn = waysIn;
		this.issue = issue;
		this.audit = audit;
	}

	/** Whether the installation can send invitations. */
	public boolean arePossible() {
		return this.issue.isPossible();
	}

	/**
	 * Invites a member who has not signed in yet, and voids the previous invitation. It
	 * never changes an account that was used. Only administrators can invite members with
	 * roles. Nothing happens while the mail is on its way.
	 * @throws Conflict if the member can sign in through the institution's own provider,
	 * was invited too often, or no mail can be sent
	 */
	@Transactional
	public void invite(Actor actor, PersonId person) {
		requireManager(actor);
		Member member = this.members.findById(person)
			.filter((found) -> found.isPerson() && found.isActive())
			.orElseThrow(NotFound::new);
		if (member.hasRoles()) {
			actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		}
		if (this.waysIn.isThroughProvider(person)) {
			throw new Conflict(IdentityProblem.MEMBER_CAN_SIGN_IN,
					"This person signs in through the institution already, so there is nothing to invite them to.");
		}
		this.issue.mail(actor, person);
	}

	/**
	 * Invites each of these members whom the actor may invite and who is in one of these
	 * states; the others are left as they are, and so is who was invited too often.
	 * @return number of people invited
	 */
	@Transactional
	public int invite(Actor actor, Collection<PersonId> people, Collection<MemberAccess> states) {
		requireManager(actor);
		return this.issue.mail(actor,
				this.views.of(people)
					.stream()
					.filter((member) -> mayInvite(actor, member) && states.contains(member.access()))
					.map(MemberView::person)
					.toList());
	}

	/**
	 * Returns those of these members who cannot sign in yet, to write to them; recorded
	 * as an export.
	 */
	@Transactional
	public List<MemberView> export(Actor actor, Collection<PersonId> people) {
		requireManager(actor);
		List<MemberView> waiting = this.views.of(people)
			.stream()
			.filter((member) -> member.state() == MemberState.ACTIVE && member.access() != MemberAccess.ACTIVE)
			.sorted(Comparator.comparing((MemberView member) -> member.name().family())
				.thenComparing((member) -> member.name().given()))
			.toList();
		this.audit.record(actor, AuditNote.export("identity.access-exported", actor.institution())
			.about(waiting.stream().map(MemberView::person).collect(Collectors.toSet())));
		return waiting;
	}

	/** Whether the actor may invite the member, if an invitation makes sense. */
	public static boolean mayInvite(Actor actor, MemberView member) {
		return member.kind() == MemberKind.PERSON && member.state() == MemberState.ACTIVE
				&& member.access() != MemberAccess.ACTIVE && (member.roles().isEmpty()
						|| actor.is(Role.INSTITUTION_ADMINISTRATOR) || actor.is(Role.PLATFORM_OPERATOR));
	}

	private static void requireManager(Actor actor) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
	}

}
