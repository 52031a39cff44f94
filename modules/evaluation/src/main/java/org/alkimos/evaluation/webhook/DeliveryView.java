package org.alkimos.evaluation.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;

/**
 * One telling of an address.
 *
 * @param event the same for all addresses, also when told again
 * @param cohort null for a trial
 * @param wave null for a trial
 * @param attempts how often it was tried
 * @param status what the address last answered, from 100 to 599; null if nothing came
 */
public record DeliveryView(DeliveryId id, UUID event, DeliveryKind kind, @Nullable CohortId cohort,
		@Nullable WaveId wave, DeliveryState state, int attempts, @Nullable Integer status, Instant occurredAt,
		@Nullable Instant triedAt) {
}
