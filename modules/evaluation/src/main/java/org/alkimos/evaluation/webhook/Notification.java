package org.alkimos.evaluation.webhook;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;

/**
 * Body of a notification, as the Standard Webhooks specification recommends it. Contains
 * IDs only, and nothing about people.
 *
 * @param type type of the event: {@code results.ready} or {@code webhook.test}
 * @param timestamp time of the event (UTC), not of the delivery
 * @param data IDs of what the event is about
 */
public record Notification(String type, Instant timestamp, Data data) {

	/**
	 * IDs of what the event is about.
	 *
	 * @param cohort ID of the cohort; absent in a test
	 * @param wave ID of the wave that has closed; absent in a test
	 * @param webhook ID of the webhook that is tested; absent otherwise
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Data(@Nullable CohortId cohort, @Nullable WaveId wave, @Nullable WebhookId webhook) {
	}

	static Notification of(WebhookId webhook, DeliveryView delivery) {
		boolean test = delivery.kind() == DeliveryKind.TEST;
		return new Notification(delivery.kind().wireName(), delivery.occurredAt(),
				new Data(delivery.cohort(), delivery.wave(), test ? webhook : null));
	}

}
