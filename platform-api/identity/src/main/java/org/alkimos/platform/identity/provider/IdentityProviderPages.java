package org.alkimos.platform.identity.provider;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.Institutions;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.provider.IdentityProviders;
import org.alkimos.identity.provider.ProviderForm;
import org.alkimos.identity.provider.ProviderKind;
import org.alkimos.identity.provider.ProviderView;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.identity.Errors;
import org.alkimos.platform.identity.Links;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Shell.Flash;

/** Connecting the institution's own identity provider. */
@Controller
@RequestMapping("/identity-provider")
class IdentityProviderPages {

	private static final String HOME = "redirect:/identity-provider";

	private final IdentityProviders providers;

	private final Institutions institutions;

	private final KeycloakRealm realm;

	IdentityProviderPages(IdentityProviders providers, Institutions institutions, KeycloakRealm realm) {
		this.providers = providers;
		this.institutions = institutions;
		this.realm = realm;
	}

	@GetMapping
	ModelAndView show(Actor actor, @RequestParam(defaultValue = "OIDC") ProviderKind kind) {
		ProviderView provider = this.providers.current(actor).orElse(null);
		return page(actor, provider, typed(provider, kind), FormErrors.none(), HttpStatus.OK);
	}

	@PostMapping
	Object connect(Actor actor, @RequestParam(defaultValue = "OIDC") ProviderKind kind,
			@ModelAttribute ConnectionForm sent, RedirectAttributes redirect) {
		ProviderForm form = sent.of(kind);
		try {
			this.providers.connect(actor, form);
			redirect.addFlashAttribute("flash",
					Flash.done("Saved. People can sign in through your identity provider in a few seconds."));
			return HOME;
		}
		catch (InvalidInput ex) {
			return page(actor, this.providers.current(actor).orElse(null), form, Errors.of(ex),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/disconnect")
	String disconnect(Actor actor, RedirectAttributes redirect) {
		int members = this.providers.disconnect(actor);
		redirect.addFlashAttribute("flash",
				Flash.done((members == 0) ? "Disconnected. No one was using it to sign in." : "Disconnected. Invite "
						+ Numbers.count(members, "member") + " again; they'll set a password when they accept."));
		return HOME;
	}

	private static ProviderForm typed(@Nullable ProviderView provider, ProviderKind kind) {
		if (provider == null) {
			return new ProviderForm(kind, "", "", "", "");
		}
		return (provider.kind() == ProviderKind.SAML) ? ProviderForm.saml("", "") : ProviderForm
			.oidc(provider.issuer() + "/.well-known/openid-configuration", String.valueOf(provider.clientId()), "");
	}

	private ModelAndView page(Actor actor, @Nullable ProviderView provider, ProviderForm form, FormErrors errors,
			HttpStatus status) {
		String signIn = Links.toSignIn(this.institutions.current(actor).alias());
		return new ModelAndView("identity/identityProvider", status)
			.addObject("view", IdentityProviderPage.of(provider, form, this.providers.alias(actor), signIn, this.realm))
			.addObject("errors", errors);
	}

}
