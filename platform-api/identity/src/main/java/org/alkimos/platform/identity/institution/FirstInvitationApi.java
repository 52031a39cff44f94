package org.alkimos.platform.identity.institution;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.invitation.FirstInvitations;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;

/** Invitation of an institution's first administrator. */
@RestController
@RequestMapping("/api/v1/institutions/{institutionId}/invitations")
@Tag(name = "Institutions")
class FirstInvitationApi {

	private final FirstInvitations invitations;

	FirstInvitationApi(FirstInvitations invitations) {
		this.invitations = invitations;
	}

	/**
	 * Mails an invitation to the first administrator of an institution. Only platform
	 * operators may call this, acting for the platform, and only until an administrator
	 * of the institution can sign in. The first invitation is mailed when the institution
	 * has been set up; this one voids those before. Nothing happens while a mail is on
	 * its way. A person gets at most three within 24 hours. The audit log of the
	 * institution names the operator.
	 * @param institutionId ID of the institution
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	void inviteFirstAdministrator(Actor actor, @PathVariable TenantId institutionId) {
		this.invitations.invite(actor, institutionId);
	}

}
