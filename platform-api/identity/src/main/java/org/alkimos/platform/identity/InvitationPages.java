package org.alkimos.platform.identity;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.identity.invitation.AcceptedInvitation;
import org.alkimos.identity.invitation.InvitationState;
import org.alkimos.identity.invitation.InvitationView;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.web.ActorResolver;

/** Public pages: anyone with the link can view the invitation and accept it once. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPages {

	private final Invitations invitations;

	private final List<ActorResolver> signedIn;

	InvitationPages(Invitations invitations, List<ActorResolver> signedIn) {
		this.invitations = invitations;
		this.signedIn = List.copyOf(signedIn);
	}

	@GetMapping
	ModelAndView open(@PathVariable String token) {
		InvitationView invitation = this.invitations.open(token);
		if (invitation.state() != InvitationState.OPEN) {
			return new ModelAndView("identity/invitationOver", HttpStatus.GONE).addObject("invitation", invitation);
		}
		Optional<String> other = somebodyElse(invitation);
		if (other.isPresent()) {
			return ofAnother(invitation, other.get(), HttpStatus.OK);
		}
		return new ModelAndView("identity/invitation").addObject("invitation", invitation)
			.addObject("until", Dates.weekdayMoment(invitation.expiresAt(), ZoneOffset.UTC))
			.addObject("token", token);
	}

	@PostMapping
	ModelAndView accept(@PathVariable String token) {
		InvitationView invitation = this.invitations.open(token);
		Optional<String> other = somebodyElse(invitation);
		if (other.isPresent()) {
			return ofAnother(invitation, other.get(), HttpStatus.CONFLICT);
		}
		AcceptedInvitation accepted = this.invitations.accept(token);
		return new ModelAndView(
				(accepted.oneTimePassword() != null) ? "identity/invitationAccepted" : "identity/invitationSignIn")
			.addObject("accepted", accepted)
			.addObject("token", token);
	}

	/**
	 * Nobody accepts for somebody else by accident, and no password appears on the wrong
	 * person's screen.
	 */
	private Optional<String> somebodyElse(InvitationView invitation) {
		Optional<EmailAddress> invited = EmailAddress.parse(invitation.email()).accepted();
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return this.signedIn.stream()
			.flatMap((resolver) -> resolver.accountName(authentication).stream())
			.findFirst()
			.filter((name) -> !EmailAddress.parse(name).accepted().equals(invited));
	}

	private static ModelAndView ofAnother(InvitationView invitation, String account, HttpStatus status) {
		return new ModelAndView("identity/invitationOfAnother", status).addObject("invitation", invitation)
			.addObject("account", account.contains("@") ? account : "a member of your institution");
	}

}
