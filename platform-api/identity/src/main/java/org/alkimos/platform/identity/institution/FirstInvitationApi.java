package org.alkimos.platform.identity.institution;

import java.net.URI;
import java.time.Instant;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.invitation.FirstInvitations;
import org.alkimos.identity.invitation.InvitationId;
import org.alkimos.identity.invitation.IssuedInvitation;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.identity.Links;
import org.alkimos.platform.web.AnswersWith;

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
	 * Issues an invitation link for the first administrator of an institution. Only
	 * platform operators may call this, acting for the platform, and only until an
	 * administrator of the institution can sign in. The link is in this answer only, for
	 * the caller to pass on. It works once, expires after 14 days, and voids the previous
	 * link. The audit log of the institution names the operator. An Idempotency-Key has
	 * no effect here.
	 * @param institutionId ID of the institution
	 * @return the invitation with its link
	 */
	@ApiResponse(responseCode = "201", description = "The link, in this answer only")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<FirstInvitation> inviteFirstAdministrator(Actor actor, @PathVariable TenantId institutionId) {
		IssuedInvitation issued = this.invitations.issue(actor, institutionId);
		String link = Links.toInvitation(issued);
		return ResponseEntity.created(URI.create(link))
			.cacheControl(CacheControl.noStore())
			.body(new FirstInvitation(issued.id(), link, issued.expiresAt()));
	}

	/**
	 * A new invitation of a first administrator.
	 *
	 * @param id ID of the invitation
	 * @param link absolute URL of the invitation, to be kept secret
	 * @param expiresAt UTC instant from which the link no longer works
	 */
	record FirstInvitation(InvitationId id, String link, Instant expiresAt) {
	}

}
