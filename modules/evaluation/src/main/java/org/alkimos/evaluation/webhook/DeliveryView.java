package org.alkimos.evaluation.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;

/**
 * One delivery to a webhook.
 *
 * @param event event ID, identical for all webhooks and for retries
 * @param cohort cohort, or null for a test
 * @param wave wave, or null for a test
 * @param attempts number of attempts
 * @param status last HTTP status of the response, from 100 to 599, or null if there was
 * none
 */
public record DeliveryView(DeliveryId id, UUID event, DeliveryKind kind, @Nullable CohortId cohort,
		@Nullable WaveId wave, DeliveryState state, int attempts, @Nullable Integer status, Instant occurredAt,
		@Nullable Instant triedAt) {
}
