package org.alkimos.platform.webhooks;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.webhook.DeliveryKind;
import org.alkimos.evaluation.webhook.DeliveryState;
import org.alkimos.evaluation.webhook.DeliveryView;
import org.alkimos.evaluation.webhook.DisabledReason;
import org.alkimos.evaluation.webhook.WebhookView;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;

/** View of the Webhooks page. */
public record WebhooksPage(List<Hook> hooks, String address, @Nullable Secret secret) {

	/**
	 * A new secret, shown once on the next page.
	 *
	 * @param previousUntil time until which the previous one is valid, or null for a new
	 * webhook
	 */
	public record Secret(String address, String value, @Nullable Instant previousUntil) implements Serializable {
	}

	/** A webhook with its recent deliveries. */
	public record Hook(String id, String address, @Nullable Instant previousSecretUntil, @Nullable Instant disabledAt,
			String disabledBecause, List<Delivery> deliveries) {

		static Hook of(WebhookView webhook, List<DeliveryView> deliveries) {
			DisabledReason reason = webhook.disabledReason();
			return new Hook(webhook.id().value().toString(), webhook.address(), webhook.previousSecretUntil(),
					webhook.disabledAt(), (reason != null) ? because(reason) : "",
					deliveries.stream().map(Delivery::of).toList());
		}

		private static String because(DisabledReason reason) {
			return switch (reason) {
				case GONE -> "The server responded with 410 Gone, which means that it wants no more notifications.";
				case FAILING -> "All attempts to deliver a notification failed over three days. "
						+ "Check the server before you enable the webhook.";
				case SECRET_UNREADABLE -> "Its signing secret can no longer be read. "
						+ "Rotate the secret, give the new one to the server, and enable the webhook.";
			};
		}

	}

	/** One delivery. */
	public record Delivery(String id, String what, Instant at, String state, Tone tone, String answer, boolean ended) {

		static Delivery of(DeliveryView delivery) {
			String tries = Numbers.count(delivery.attempts(), "attempt");
			String status = (delivery.status() != null) ? "HTTP " + delivery.status() : "no response";
			return new Delivery(delivery.id().value().toString(),
					(delivery.kind() == DeliveryKind.TEST) ? "Test" : "New results", delivery.occurredAt(),
					switch (delivery.state()) {
						case WAITING -> (delivery.attempts() == 0) ? "Waiting" : "Waiting to retry";
						case DELIVERED -> "Delivered";
						case GIVEN_UP -> "Failed";
					}, switch (delivery.state()) {
						case WAITING -> Tone.ORANGE;
						case DELIVERED -> Tone.GREEN;
						case GIVEN_UP -> Tone.RED;
					}, (delivery.attempts() == 0) ? "–" : status + ", " + tries,
					delivery.state() != DeliveryState.WAITING);
		}

	}

}
