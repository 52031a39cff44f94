package org.alkimos.platform.webhooks;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.evaluation.webhook.DeliveryId;
import org.alkimos.evaluation.webhook.DeliveryView;
import org.alkimos.evaluation.webhook.NewWebhook;
import org.alkimos.evaluation.webhook.WebhookId;
import org.alkimos.evaluation.webhook.WebhookView;
import org.alkimos.evaluation.webhook.Webhooks;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.CursorPage;

/** API for webhooks that are notified of new results. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksApi {

	private final Webhooks webhooks;

	WebhooksApi(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@GetMapping
	CursorPage<WebhookView> list(Actor actor) {
		return new CursorPage<>(this.webhooks.list(actor), null);
	}

	@Operation(summary = "Create a webhook; the signing secret appears only in this response")
	@ApiResponse(responseCode = "201", description = "The webhook and its secret")
	@PostMapping
	ResponseEntity<NewWebhook> register(Actor actor, @RequestBody Address wanted) {
		NewWebhook webhook = this.webhooks.register(actor, (wanted.address() != null) ? wanted.address() : "");
		return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id().value()))
			.cacheControl(CacheControl.noStore())
			.body(webhook);
	}

	@Operation(summary = "List deliveries to the webhook and their responses, newest first")
	@GetMapping("/{webhookId}/deliveries")
	CursorPage<DeliveryView> deliveries(Actor actor, @PathVariable WebhookId webhookId,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit, (after, size) -> this.webhooks.deliveries(actor, webhookId,
				after.map(DeliveryId::new).orElse(null), size), DeliveryView::id);
	}

	@Operation(summary = "Send a test notification")
	@PostMapping("/{webhookId}/trial")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@ApiResponse(responseCode = "202", description = "The notification is sent within seconds")
	void tryOut(Actor actor, @PathVariable WebhookId webhookId) {
		this.webhooks.tryOut(actor, webhookId);
	}

	@DeleteMapping("/{webhookId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(Actor actor, @PathVariable WebhookId webhookId) {
		this.webhooks.remove(actor, webhookId);
	}

	/**
	 * Request body with the webhook's URL.
	 *
	 * @param address https URL of a public server
	 */
	record Address(@Nullable String address) {
	}

}
