package org.alkimos.platform.identity;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.identity.invitation.MemberInvitations;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;

/** Invitations, with which members get access. */
@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "Members")
class InvitationsApi {

	private final MemberInvitations invitations;

	private final Members members;

	InvitationsApi(MemberInvitations invitations, Members members) {
		this.invitations = invitations;
		this.members = members;
	}

	/**
	 * Mails an invitation to a member. Program managers, administrators, and platform
	 * operators may call this; for a member who has roles, only administrators and
	 * platform operators. The member must be an active person who does not sign in
	 * through the institution's identity provider. The link is in the mail only. It works
	 * once, expires after 14 days, and voids the previous link of the member. It never
	 * changes an account that was used. Nothing happens while a mail is on its way. A
	 * person gets at most three within 24 hours.
	 * @param request member to invite
	 * @return the member, with the state of the invitation as access
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	MemberView inviteMember(Actor actor, @RequestBody NewInvitation request) {
		PersonId person = request.person();
		if (person == null) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "person", "Specify the member to invite.");
		}
		this.invitations.invite(actor, person);
		return this.members.of(actor, List.of(person)).getFirst();
	}

	/**
	 * Request for an invitation.
	 *
	 * @param person ID of the member to invite; required
	 */
	record NewInvitation(@Nullable PersonId person) {
	}

}
