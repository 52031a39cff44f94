package org.alkimos.platform.identity.machine;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.machine.ApiClientId;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.identity.Errors;
import org.alkimos.platform.identity.machine.ApiClientsView.Secret;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;

@Controller
@RequestMapping("/api-clients")
class ApiClientsPages {

	private static final int SHOWN = 200;

	private static final String SECRET = "secret";

	private final ApiClients clients;

	private final KeycloakRealm realm;

	ApiClientsPages(ApiClients clients, KeycloakRealm realm) {
		this.clients = clients;
		this.realm = realm;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		show(actor, "", FormErrors.none(), model);
		return "identity/apiClients";
	}

	@PostMapping
	Object create(Actor actor, @RequestParam(defaultValue = "") String label, Model model,
			RedirectAttributes redirect) {
		try {
			this.clients.create(actor, label);
			redirect.addFlashAttribute("flash",
					Flash.done("Client added. You can create its secret in a few seconds."));
			return "redirect:/api-clients";
		}
		catch (InvalidInput ex) {
			show(actor, label, Errors.of(ex), model);
			return new ModelAndView("identity/apiClients", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/{apiClientId}/secret")
	String newSecret(Actor actor, @PathVariable ApiClientId apiClientId, RedirectAttributes redirect) {
		String clientId = this.clients.get(actor, apiClientId).clientId();
		redirect.addFlashAttribute(SECRET, new Secret(clientId, this.clients.newSecret(actor, apiClientId)));
		return "redirect:/api-clients";
	}

	@PostMapping("/{apiClientId}/end")
	String revoke(Actor actor, @PathVariable ApiClientId apiClientId, RedirectAttributes redirect) {
		this.clients.revoke(actor, apiClientId);
		redirect.addFlashAttribute("flash", Flash.done("Client revoked. Its tokens no longer work."));
		return "redirect:/api-clients";
	}

	private void show(Actor actor, String label, FormErrors errors, Model model) {
		model.addAttribute("view", new ApiClientsView(this.clients.list(actor, null, SHOWN), label,
				this.realm.browserEndpoint("token"), (Secret) model.getAttribute(SECRET)));
		model.addAttribute("errors", errors);
	}

}
