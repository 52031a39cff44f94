package org.alkimos.evaluation.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attempts one delivery and determines its next retry; no transaction is open during the
 * HTTP call.
 */
@Component
class Deliveries {

	/** Backoff between attempts, two days in total. */
	private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(15),
			Duration.ofHours(24));

	private final WebhookRows rows;

	private final Messenger messenger;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Deliveries(WebhookRows rows, Messenger messenger, TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.messenger = messenger;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Attempts the delivery; returns the delay until the next retry, or empty if there is
	 * none.
	 */
	Optional<Duration> attempt(DeliveryId id) {
		var errand = Optional.ofNullable(this.transaction.execute((status) -> this.rows.waiting(id)))
			.flatMap((found) -> found);
		if (errand.isEmpty()) {
			return Optional.empty();
		}
		@Nullable Integer answer = this.messenger.send(errand.get());
		int before = errand.get().delivery().attempts();
		DeliveryState state = (answer != null && answer / 100 == 2) ? DeliveryState.DELIVERED
				: (before < PAUSES.size()) ? DeliveryState.WAITING : DeliveryState.GIVEN_UP;
		this.transaction.executeWithoutResult((status) -> this.rows.tried(id, state, answer, this.clock.instant()));
		return (state == DeliveryState.WAITING) ? Optional.of(PAUSES.get(before)) : Optional.empty();
	}

}
