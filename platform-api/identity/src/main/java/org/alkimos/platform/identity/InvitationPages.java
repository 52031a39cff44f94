package org.alkimos.platform.identity;

import java.time.ZoneOffset;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.identity.invitation.InvitationState;
import org.alkimos.identity.invitation.InvitationView;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.platform.ui.Dates;

/** Public pages: anyone with the link can view the invitation, and decline it. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPages {

	private final Invitations invitations;

	InvitationPages(Invitations invitations) {
		this.invitations = invitations;
	}

	@GetMapping
	ModelAndView open(@PathVariable String token) {
		InvitationView invitation = this.invitations.open(token);
		if (invitation.state() != InvitationState.OPEN) {
			return new ModelAndView("identity/invitationOver", HttpStatus.GONE).addObject("invitation", invitation);
		}
		return new ModelAndView("identity/invitation").addObject("invitation", invitation)
			.addObject("until", Dates.weekdayMoment(invitation.expiresAt(), ZoneOffset.UTC))
			.addObject("token", token);
	}

	@PostMapping("/opened")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void noteOpened(@PathVariable String token) {
		this.invitations.noteOpened(token);
	}

	@PostMapping("/decline")
	String decline(@PathVariable String token) {
		this.invitations.decline(token);
		return "redirect:/invitations/" + token;
	}

}
