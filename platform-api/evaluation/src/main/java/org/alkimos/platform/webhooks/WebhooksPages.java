package org.alkimos.platform.webhooks;

import java.util.List;

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

import org.alkimos.evaluation.webhook.NewWebhook;
import org.alkimos.evaluation.webhook.WebhookId;
import org.alkimos.evaluation.webhook.Webhooks;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.webhooks.WebhooksPage.Hook;
import org.alkimos.platform.webhooks.WebhooksPage.Secret;

@Controller
@RequestMapping("/webhooks")
class WebhooksPages {

	private static final int SHOWN = 10;

	private static final String SECRET = "secret";

	private final Webhooks webhooks;

	WebhooksPages(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		show(actor, "", FormErrors.none(), model);
		return "webhooks/webhooks";
	}

	@PostMapping
	Object register(Actor actor, @RequestParam(defaultValue = "") String address, Model model,
			RedirectAttributes redirect) {
		try {
			NewWebhook webhook = this.webhooks.register(actor, address);
			redirect.addFlashAttribute(SECRET, new Secret(webhook.address(), webhook.secret()));
			return "redirect:/webhooks";
		}
		catch (InvalidInput ex) {
			show(actor, address, FormErrors.of(ex), model);
			return new ModelAndView("webhooks/webhooks", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/{webhookId}/trial")
	String tryOut(Actor actor, @PathVariable WebhookId webhookId, RedirectAttributes redirect) {
		this.webhooks.tryOut(actor, webhookId);
		redirect.addFlashAttribute("flash",
				Flash.done("Test sent. Reload this page in a few seconds to see the response."));
		return "redirect:/webhooks";
	}

	@PostMapping("/{webhookId}/removal")
	String remove(Actor actor, @PathVariable WebhookId webhookId, RedirectAttributes redirect) {
		this.webhooks.remove(actor, webhookId);
		redirect.addFlashAttribute("flash", Flash.done("Webhook removed."));
		return "redirect:/webhooks";
	}

	private void show(Actor actor, String address, FormErrors errors, Model model) {
		List<Hook> hooks = this.webhooks.list(actor)
			.stream()
			.map((one) -> Hook.of(one, this.webhooks.deliveries(actor, one.id(), null, SHOWN)))
			.toList();
		model.addAttribute("view", new WebhooksPage(hooks, address, (Secret) model.getAttribute(SECRET)));
		model.addAttribute("errors", errors);
	}

}
