package org.alkimos.platform.identity.machine;

import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.machine.ApiClientId;
import org.alkimos.identity.machine.ApiClientSecrets;
import org.alkimos.identity.machine.ApiClientTerms;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.identity.machine.IssuedSecret;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.identity.Errors;
import org.alkimos.platform.identity.MemberRequest;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;

@Controller
@RequestMapping("/api-clients")
class ApiClientsPages {

	private static final String SECRET = "secret";

	private final ApiClients clients;

	private final ApiClientSecrets secrets;

	private final ApiClientViews views;

	ApiClientsPages(ApiClients clients, ApiClientSecrets secrets, ApiClientViews views) {
		this.clients = clients;
		this.secrets = secrets;
		this.views = views;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("view", this.views.list(actor, null));
		model.addAttribute("errors", FormErrors.none());
		return "identity/apiClients";
	}

	@PostMapping
	Object create(Actor actor, @ModelAttribute ApiClientForm form, Model model, RedirectAttributes redirect) {
		try {
			ApiClientId client = this.clients.create(actor, MemberRequest.text(form.label()), terms(actor, form));
			redirect.addFlashAttribute("flash", Flash.done("Client added. Create its first secret."));
			return "redirect:/api-clients/" + client.value();
		}
		catch (InvalidInput ex) {
			return again("identity/apiClients", ex, model, () -> this.views.list(actor, form));
		}
	}

	@GetMapping("/{apiClientId}")
	String client(Actor actor, @PathVariable ApiClientId apiClientId, Model model) {
		model.addAttribute("view", this.views.one(actor, apiClientId, null, (IssuedSecret) model.getAttribute(SECRET)));
		model.addAttribute("errors", FormErrors.none());
		return "identity/apiClient";
	}

	@PostMapping("/{apiClientId}")
	Object change(Actor actor, @PathVariable ApiClientId apiClientId, @ModelAttribute ApiClientForm form, Model model,
			RedirectAttributes redirect) {
		try {
			this.clients.change(actor, apiClientId, terms(actor, form));
			return done(apiClientId, "Client changed. The change applies from its next request on.", redirect);
		}
		catch (InvalidInput ex) {
			return again("identity/apiClient", ex, model, () -> this.views.one(actor, apiClientId, form, null));
		}
	}

	@PostMapping("/{apiClientId}/owner")
	String takeOver(Actor actor, @PathVariable ApiClientId apiClientId, RedirectAttributes redirect) {
		this.clients.takeOver(actor, apiClientId);
		return done(apiClientId, "You are the owner now.", redirect);
	}

	@PostMapping("/{apiClientId}/secret")
	String newSecret(Actor actor, @PathVariable ApiClientId apiClientId, RedirectAttributes redirect) {
		redirect.addFlashAttribute(SECRET, this.secrets.create(actor, apiClientId));
		return "redirect:/api-clients/" + apiClientId.value();
	}

	@PostMapping("/{apiClientId}/secrets/{clientId}/end")
	String endSecret(Actor actor, @PathVariable ApiClientId apiClientId, @PathVariable String clientId,
			RedirectAttributes redirect) {
		this.secrets.end(actor, apiClientId, clientId);
		return done(apiClientId, "Secret ended. Its tokens no longer work.", redirect);
	}

	@PostMapping("/{apiClientId}/end")
	String revoke(Actor actor, @PathVariable ApiClientId apiClientId, RedirectAttributes redirect) {
		this.clients.revoke(actor, apiClientId);
		return done(apiClientId, "Client revoked. Its tokens no longer work.", redirect);
	}

	private static String done(ApiClientId client, String message, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", Flash.done(message));
		return "redirect:/api-clients/" + client.value();
	}

	/**
	 * An unknown address becomes a person no one is, which the service refuses as the
	 * owner.
	 */
	private ApiClientTerms terms(Actor actor, ApiClientForm form) {
		return form.terms(this.clients.memberWith(actor, MemberRequest.text(form.owner())).orElseGet(PersonId::next));
	}

	private static ModelAndView again(String page, InvalidInput refused, Model model, Supplier<Object> view) {
		model.addAttribute("view", view.get());
		model.addAttribute("errors", Errors.of(refused));
		return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
