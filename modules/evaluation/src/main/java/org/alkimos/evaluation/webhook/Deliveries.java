package org.alkimos.evaluation.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.evaluation.webhook.DeliveryRows.Errand;
import org.alkimos.evaluation.webhook.Messenger.Answer;
import org.alkimos.kernel.tenancy.RequestTransactions;

/**
 * Attempts one delivery and determines its next retry; no transaction is open during the
 * HTTP call.
 */
@Component
class Deliveries {

	private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

	private final DeliveryRows rows;

	private final WebhookRows webhooks;

	private final WebhookSecrets secrets;

	private final Messenger messenger;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Deliveries(DeliveryRows rows, WebhookRows webhooks, WebhookSecrets secrets, Messenger messenger,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.webhooks = webhooks;
		this.secrets = secrets;
		this.messenger = messenger;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Attempts the delivery; returns the delay until the next retry, or empty if there is
	 * none.
	 * @param startedAt when the first attempt was due; attempts end when the delivery was
	 * started again
	 */
	Optional<Duration> attempt(DeliveryId id, Instant startedAt) {
		Optional<Errand> waiting = Objects
			.requireNonNull(this.transaction.execute((status) -> this.rows.waiting(id, startedAt)));
		return waiting.flatMap((errand) -> {
			List<String> valid = secretsOf(errand.webhook());
			return valid.isEmpty() ? Optional.empty() : send(errand, valid);
		});
	}

	private Optional<Duration> send(Errand errand, List<String> secrets) {
		RequestTransactions.endBefore("a webhook");
		Answer answer = this.messenger.send(errand, secrets);
		return Objects.requireNonNull(this.transaction.execute((status) -> settle(errand, answer)));
	}

	/** Decrypts the secrets; without one, the webhook is disabled. */
	private List<String> secretsOf(WebhookId webhook) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			try {
				return this.secrets.valid(webhook, this.clock.instant());
			}
			catch (IllegalStateException ex) {
				disable(webhook, DisabledReason.SECRET_UNREADABLE);
				return List.of();
			}
		}));
	}

	private Optional<Duration> settle(Errand errand, Answer answer) {
		int attempts = errand.delivery().attempts() + 1;
		if (answer.isSuccess()) {
			tried(errand, DeliveryState.DELIVERED, answer.status());
			return Optional.empty();
		}
		Optional<Duration> pause = answer.isGone() ? Optional.empty() : RetrySchedule.pauseAfter(attempts, answer);
		tried(errand, pause.isPresent() ? DeliveryState.WAITING : DeliveryState.GIVEN_UP, answer.status());
		if (answer.isGone()) {
			disable(errand.webhook(), DisabledReason.GONE);
		}
		else if (pause.isEmpty() && !this.rows.deliveredSince(errand.webhook(), errand.startedAt())) {
			disable(errand.webhook(), DisabledReason.FAILING);
		}
		return pause;
	}

	private void tried(Errand errand, DeliveryState state, @Nullable Integer status) {
		this.rows.tried(errand.delivery().id(), state, status, this.clock.instant());
	}

	private void disable(WebhookId webhook, DisabledReason reason) {
		if (this.webhooks.disable(webhook, reason, this.clock.instant())) {
			this.rows.giveUp(webhook);
			log.warn("Webhook {} was disabled: {}", webhook.value(), reason);
		}
	}

}
