package org.alkimos.platform.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.invitation.InvitationState;
import org.alkimos.identity.invitation.InvitationView;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.identity.invitation.PreparedSignIn;
import org.alkimos.identity.signin.SignInRoute;
import org.alkimos.identity.signin.SignInRoutes;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.kernel.text.ParsedEmail;
import org.alkimos.kernel.text.RefusedEmail;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;

/**
 * Sign-in pages: an email address is routed to the institution's own sign-in or to a
 * password. They never reveal whether a person is known.
 */
@Controller
class SignInPages {

	static final String SIGN_IN = "/sign-in";

	private static final String OWN = "/my-sign-in";

	private static final String RETRY_SECONDS = "30";

	private final SignInRoutes routes;

	private final Invitations invitations;

	private final KeycloakReach keycloak;

	private final SignInRequests requests;

	SignInPages(SignInRoutes routes, Invitations invitations, KeycloakReach keycloak, SignInRequests requests) {
		this.routes = routes;
		this.invitations = invitations;
		this.keycloak = keycloak;
		this.requests = requests;
	}

	@GetMapping(SIGN_IN)
	Object show() {
		return SignedInPerson.of(SecurityContextHolder.getContext().getAuthentication()).isPresent() ? "redirect:/"
				: new ModelAndView("identity/signIn").addObject("errors", FormErrors.none()).addObject("email", "");
	}

	/** Sign-in page of one institution. */
	@GetMapping(SIGN_IN + "/{institution}")
	Object institution(@PathVariable String institution) {
		return this.routes.ofInstitution(institution)
			.<Object>map((route) -> new ModelAndView("identity/signInAt").addObject("route", route))
			.orElse("redirect:" + SIGN_IN);
	}

	@PostMapping(SIGN_IN)
	ModelAndView begin(@RequestParam(defaultValue = "") String email,
			@RequestParam(required = false) @Nullable String institution,
			@RequestParam(required = false) @Nullable String password,
			@RequestParam(required = false) @Nullable String cleaned, HttpServletRequest request,
			HttpServletResponse response) {
		ParsedEmail typed = EmailAddress.parse((cleaned != null) ? cleaned : email);
		if (institution == null && typed instanceof RefusedEmail refused) {
			return new ModelAndView("identity/signIn", HttpStatus.UNPROCESSABLE_CONTENT).addObject("email", email)
				.addObject("errors", FormErrors.none().and("email", refused.advice()));
		}
		Optional<EmailAddress> address = typed.accepted();
		Optional<SignInRoute> route = (institution != null) ? this.routes.ofInstitution(institution)
				: address.filter((known) -> password == null).flatMap(this.routes::ofAddress);
		var intent = new SignInIntent(route.map(SignInRoute::provider).orElse(null),
				address.map(EmailAddress::normal).orElse(null), null);
		return goOn(intent, route.map(SignInRoute::name).orElse(null), request, response);
	}

	/**
	 * Leads to the choice of a password. Whoever has an account is told so first, and
	 * signs in with it.
	 */
	@PostMapping("/invitations/{token}")
	ModelAndView accept(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
		PreparedSignIn prepared = this.invitations.prepare(token);
		if (prepared.ticket() == null) {
			return new ModelAndView("identity/invitationSignIn").addObject("prepared", prepared)
				.addObject("token", token);
		}
		new SignInIntent(null, prepared.email(), token).keep(request);
		try {
			return goOnTo(this.requests.begin(prepared.ticket(), request, response), null, response);
		}
		catch (RestClientException ex) {
			return away(response);
		}
	}

	/**
	 * Accepts an invitation through the inviting institution's own provider, or with the
	 * password of an account that is in use.
	 */
	@PostMapping("/invitations/{token}/sign-in")
	ModelAndView signIn(@PathVariable String token, @RequestParam(required = false) @Nullable String password,
			HttpServletRequest request, HttpServletResponse response) {
		InvitationView invitation = this.invitations.open(token);
		if (invitation.state() != InvitationState.OPEN) {
			return new ModelAndView("redirect:/invitations/" + token);
		}
		if (password != null || invitation.provider() == null) {
			return goOn(new SignInIntent(null, invitation.email(), token), null, request, response);
		}
		return goOn(new SignInIntent(invitation.provider(), null, token), invitation.institution(), request, response);
	}

	/** The same person proves again who they are, and comes back. */
	@PostMapping(OWN + "/again")
	Object again(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
		return again(null, request, response, redirect);
	}

	@PostMapping(OWN + "/password")
	Object changePassword(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
		return again("UPDATE_PASSWORD", request, response, redirect);
	}

	private Object again(@Nullable String action, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (this.keycloak.answers()) {
			return goOn(sameAgain(action), null, request, response);
		}
		redirect.addFlashAttribute("flash",
				Flash.warning("The sign-in service isn't responding. Try again in a minute. Nothing was changed."));
		return "redirect:" + OWN;
	}

	private static SignInIntent sameAgain(@Nullable String action) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		String provider = SignedInPerson.of(authentication).map(SignedInPerson::provider).orElse(null);
		String name = (provider == null && authentication != null
				&& authentication.getPrincipal() instanceof OidcUser user) ? user.getPreferredUsername() : null;
		return new SignInIntent(provider, name, null, OWN, action);
	}

	@GetMapping(SignInSuccess.REFUSED)
	ModelAndView refused(HttpServletRequest request) {
		return new ModelAndView("identity/invitationRefused", HttpStatus.CONFLICT).addObject("why",
				SignInSuccess.why(request));
	}

	/**
	 * Redirects by an intermediate page: the {@code form-action} policy blocks form
	 * redirects to a university's site.
	 */
	private ModelAndView goOn(SignInIntent intent, @Nullable String institution, HttpServletRequest request,
			HttpServletResponse response) {
		if (!this.keycloak.answers()) {
			return away(response);
		}
		intent.keep(request);
		return goOnTo(SignInIntent.BEGIN, institution, response);
	}

	private static ModelAndView goOnTo(String address, @Nullable String institution, HttpServletResponse response) {
		response.setHeader("Refresh", "0; url=" + address);
		return new ModelAndView("identity/signInGoOn").addObject("to", address).addObject("institution", institution);
	}

	/** Shows that sign-in is unavailable, with a {@code Retry-After} header. */
	static ModelAndView away(HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		return new ModelAndView("identity/signInUnavailable", HttpStatus.SERVICE_UNAVAILABLE);
	}

}
