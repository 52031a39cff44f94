package org.alkimos.platform.webhooks;

import java.util.List;
import java.util.Map;

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

import org.alkimos.evaluation.webhook.DeliveryId;
import org.alkimos.evaluation.webhook.DeliveryView;
import org.alkimos.evaluation.webhook.NewWebhook;
import org.alkimos.evaluation.webhook.RotatedSecret;
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

	private static final String FLASH = "flash";

	private static final String PAGE = "redirect:/webhooks";

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
			redirect.addFlashAttribute(SECRET, new Secret(webhook.address(), webhook.secret(), null));
			return PAGE;
		}
		catch (InvalidInput ex) {
			show(actor, address, FormErrors.of(ex), model);
			return new ModelAndView("webhooks/webhooks", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/{webhookId}/secret")
	String rotate(Actor actor, @PathVariable WebhookId webhookId, RedirectAttributes redirect) {
		RotatedSecret fresh = this.webhooks.rotate(actor, webhookId);
		redirect.addFlashAttribute(SECRET, new Secret(fresh.address(), fresh.secret(), fresh.previousSecretUntil()));
		return PAGE;
	}

	@PostMapping("/{webhookId}/test")
	String test(Actor actor, @PathVariable WebhookId webhookId, RedirectAttributes redirect) {
		this.webhooks.test(actor, webhookId);
		redirect.addFlashAttribute(FLASH,
				Flash.done("Test sent. Reload this page in a few seconds to see the response."));
		return PAGE;
	}

	@PostMapping("/{webhookId}/deliveries/{deliveryId}/retry")
	String retry(Actor actor, @PathVariable WebhookId webhookId, @PathVariable DeliveryId deliveryId,
			RedirectAttributes redirect) {
		this.webhooks.retry(actor, webhookId, deliveryId);
		redirect.addFlashAttribute(FLASH,
				Flash.done("Notification sent again. Reload this page in a few seconds to see the response."));
		return PAGE;
	}

	@PostMapping("/{webhookId}/enabling")
	String enable(Actor actor, @PathVariable WebhookId webhookId, RedirectAttributes redirect) {
		this.webhooks.enable(actor, webhookId);
		redirect.addFlashAttribute(FLASH, Flash.done("Webhook enabled."));
		return PAGE;
	}

	@PostMapping("/{webhookId}/removal")
	String remove(Actor actor, @PathVariable WebhookId webhookId, RedirectAttributes redirect) {
		this.webhooks.remove(actor, webhookId);
		redirect.addFlashAttribute(FLASH, Flash.done("Webhook removed."));
		return PAGE;
	}

	private void show(Actor actor, String address, FormErrors errors, Model model) {
		Map<WebhookId, List<DeliveryView>> deliveries = this.webhooks.latestDeliveries(actor, SHOWN);
		List<Hook> hooks = this.webhooks.list(actor)
			.stream()
			.map((one) -> Hook.of(one, deliveries.getOrDefault(one.id(), List.of())))
			.toList();
		model.addAttribute("view", new WebhooksPage(hooks, address, (Secret) model.getAttribute(SECRET)));
		model.addAttribute("errors", errors);
	}

}
