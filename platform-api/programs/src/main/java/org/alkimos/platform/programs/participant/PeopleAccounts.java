package org.alkimos.platform.programs.participant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.invitation.MemberInvitations;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** Accounts of participants, and whether the viewer may invite them. */
final class PeopleAccounts {

	private final Map<PersonId, MemberView> members;

	private final Actor viewer;

	PeopleAccounts(List<MemberView> members, Actor viewer) {
		this.members = members.stream().collect(Collectors.toMap(MemberView::person, Function.identity()));
		this.viewer = viewer;
	}

	Optional<MemberView> of(PersonId person) {
		return Optional.ofNullable(this.members.get(person));
	}

	boolean mayInvite(PersonId person) {
		return of(person).filter((member) -> member.access() != MemberAccess.SENDING)
			.filter((member) -> MemberInvitations.mayInvite(this.viewer, member))
			.isPresent();
	}

	/** Administrators correct those who have roles. */
	boolean mayCorrect(PersonId person) {
		return of(person).filter((member) -> member.state() == MemberState.ACTIVE)
			.filter((member) -> member.roles().isEmpty() || this.viewer.is(Role.INSTITUTION_ADMINISTRATOR))
			.isPresent();
	}

}
