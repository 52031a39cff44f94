package org.alkimos.platform.identity;

import java.net.URI;
import java.time.Instant;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.invitation.InvitationId;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.identity.invitation.IssuedInvitation;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.web.AnswersWith;

/** Invitation links, with which members activate their sign-in account. */
@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "Members")
class InvitationsApi {

	private final Invitations invitations;

	InvitationsApi(Invitations invitations) {
		this.invitations = invitations;
	}

	/**
	 * Issues an invitation link for a member. Program managers, administrators, and
	 * platform operators may call this; for a member who has roles, only administrators
	 * and platform operators. The member must be an active person who does not sign in
	 * through the institution's identity provider. The link is in this answer only, for
	 * the caller to pass on. It works once, expires after 14 days, and voids the previous
	 * link of the member. It never changes an account that was used. An Idempotency-Key
	 * has no effect here.
	 * @param request member to invite
	 * @return the invitation with its link
	 */
	@ApiResponse(responseCode = "201", description = "The link, in this answer only")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<Issued> issueInvitation(Actor actor, @RequestBody NewInvitation request) {
		PersonId person = request.person();
		if (person == null) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "person", "Specify the member to invite.");
		}
		IssuedInvitation issued = this.invitations.issue(actor, person);
		String link = Links.toInvitation(issued);
		return ResponseEntity.created(URI.create(link))
			.cacheControl(CacheControl.noStore())
			.body(new Issued(issued.id(), link, issued.expiresAt()));
	}

	/**
	 * Request for an invitation.
	 *
	 * @param person ID of the member to invite; required
	 */
	record NewInvitation(@Nullable PersonId person) {
	}

	/**
	 * A new invitation.
	 *
	 * @param id ID of the invitation
	 * @param link absolute URL of the invitation, to be kept secret
	 * @param expiresAt UTC instant from which the link no longer works
	 */
	record Issued(InvitationId id, String link, Instant expiresAt) {
	}

}
