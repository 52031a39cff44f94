package org.alkimos.evaluation.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;

/**
 * One delivery to a webhook.
 *
 * @param id ID of the delivery
 * @param event event ID, identical for all webhooks and for retries
 * @param kind type of notification
 * @param cohort ID of the cohort, or null for a test
 * @param wave ID of the wave that has closed, or null for a test
 * @param state status of the delivery
 * @param attempts number of attempts so far, at most 10, counted again after a manual
 * retry
 * @param status last HTTP status of the response, from 100 to 599, or null if there was
 * none
 * @param occurredAt time of the event (UTC)
 * @param triedAt time of the last attempt (UTC), or null before the first
 */
public record DeliveryView(DeliveryId id, UUID event, DeliveryKind kind, @Nullable CohortId cohort,
		@Nullable WaveId wave, DeliveryState state, int attempts, @Nullable Integer status, Instant occurredAt,
		@Nullable Instant triedAt) {
}
