package org.alkimos.platform.webhooks;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.webhook.DeliveryKind;
import org.alkimos.evaluation.webhook.DeliveryView;
import org.alkimos.evaluation.webhook.WebhookView;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;

/** View of the Webhooks page. */
public record WebhooksPage(List<Hook> hooks, String address, @Nullable Secret secret) {

	/** A new secret, shown once on the next page. */
	public record Secret(String address, String value) implements Serializable {
	}

	/** A webhook with its recent deliveries. */
	public record Hook(String id, String address, Instant createdAt, List<Delivery> deliveries) {

		static Hook of(WebhookView webhook, List<DeliveryView> deliveries) {
			return new Hook(webhook.id().value().toString(), webhook.address(), webhook.createdAt(),
					deliveries.stream().map(Delivery::of).toList());
		}

	}

	/** One delivery. */
	public record Delivery(String what, Instant at, String state, Tone tone, String answer) {

		static Delivery of(DeliveryView delivery) {
			String tries = Numbers.count(delivery.attempts(), "attempt");
			String status = (delivery.status() != null) ? "HTTP " + delivery.status() : "no response";
			return new Delivery((delivery.kind() == DeliveryKind.TRIAL) ? "Test" : "New results", delivery.occurredAt(),
					switch (delivery.state()) {
						case WAITING -> (delivery.attempts() == 0) ? "Waiting" : "Waiting to retry";
						case DELIVERED -> "Delivered";
						case GIVEN_UP -> "Failed";
					}, switch (delivery.state()) {
						case WAITING -> Tone.ORANGE;
						case DELIVERED -> Tone.GREEN;
						case GIVEN_UP -> Tone.RED;
					}, (delivery.attempts() == 0) ? "–" : status + ", " + tries);
		}

	}

}
