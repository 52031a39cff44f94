package org.alkimos.platform.webhooks;

import java.net.URI;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;

/** API for webhooks that are notified of new results. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhooksApi {

	private final Webhooks webhooks;

	WebhooksApi(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	/**
	 * Lists the webhooks of the institution. Only institution administrators may call it.
	 * All webhooks, at most ten, are on one page, oldest first. Their secrets are not
	 * shown.
	 * @return all webhooks
	 */
	@GetMapping
	CursorPage<WebhookView> listWebhooks(Actor actor) {
		return new CursorPage<>(this.webhooks.list(actor), null);
	}

	/**
	 * Registers a webhook that is notified of new results. Only institution
	 * administrators may call it. The signing secret appears only in this response. Fails
	 * with 409 if there are ten webhooks already. An idempotency key has no effect: every
	 * request registers another webhook.
	 * @param wanted URL to notify
	 * @return the webhook and its secret
	 */
	@ApiResponse(responseCode = "201", description = "The webhook and its secret")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<NewWebhook> registerWebhook(Actor actor, @RequestBody Address wanted) {
		NewWebhook webhook = this.webhooks.register(actor, (wanted.address() != null) ? wanted.address() : "");
		return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id().value()))
			.cacheControl(CacheControl.noStore())
			.body(webhook);
	}

	/**
	 * Lists the deliveries to a webhook, newest first. Only institution administrators
	 * may call it. Deliveries that ended are removed after some time, by default 90 days.
	 * @param webhookId ID of the webhook
	 * @param cursor next of the previous page; absent for the first page
	 * @param limit number of items per page, 1 to 200; 50 if absent
	 * @return one page of deliveries
	 */
	@GetMapping("/{webhookId}/deliveries")
	CursorPage<DeliveryView> listWebhookDeliveries(Actor actor, @PathVariable WebhookId webhookId,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit, (after, size) -> this.webhooks.deliveries(actor, webhookId,
				after.map(DeliveryId::new).orElse(null), size), DeliveryView::id);
	}

	/**
	 * Sends a test notification to a webhook. Only institution administrators may call
	 * it. The notification is sent in the background; its result appears among the
	 * webhook's deliveries.
	 * @param webhookId ID of the webhook
	 */
	@PostMapping("/{webhookId}/trial")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@ApiResponse(responseCode = "202", description = "The notification is sent within seconds")
	void testWebhook(Actor actor, @PathVariable WebhookId webhookId) {
		this.webhooks.tryOut(actor, webhookId);
	}

	/**
	 * Removes a webhook with its past and pending deliveries. Only institution
	 * administrators may call it. An unknown ID has no effect.
	 * @param webhookId ID of the webhook
	 */
	@DeleteMapping("/{webhookId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void removeWebhook(Actor actor, @PathVariable WebhookId webhookId) {
		this.webhooks.remove(actor, webhookId);
	}

	/**
	 * Request body with the webhook's URL.
	 *
	 * @param address URL of a public server that starts with {@code https://}, up to 500
	 * characters, without user name and fragment
	 */
	record Address(@Nullable String address) {
	}

}
