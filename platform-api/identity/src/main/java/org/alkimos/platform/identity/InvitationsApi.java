package org.alkimos.platform.identity;

import java.net.URI;
import java.time.Instant;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;

@RestController
@RequestMapping("/api/v1/invitations")
class InvitationsApi {

	private final Invitations invitations;

	InvitationsApi(Invitations invitations) {
		this.invitations = invitations;
	}

	/**
	 * Issues a link for a member and voids the previous one; the link is in this response
	 * only.
	 */
	@ApiResponse(responseCode = "201", description = "The link, in this answer only")
	@PostMapping
	ResponseEntity<Issued> issue(Actor actor, @RequestBody NewInvitation request) {
		PersonId person = request.person();
		if (person == null) {
			throw new InvalidInput("person", "Specify the member to invite.");
		}
		IssuedInvitation issued = this.invitations.issue(actor, person);
		String link = Links.toInvitation(issued);
		return ResponseEntity.created(URI.create(link))
			.cacheControl(CacheControl.noStore())
			.body(new Issued(issued.id(), link, issued.expiresAt()));
	}

	record NewInvitation(@Nullable PersonId person) {
	}

	/** A fresh invitation. */
	record Issued(InvitationId id, String link, Instant expiresAt) {
	}

}
