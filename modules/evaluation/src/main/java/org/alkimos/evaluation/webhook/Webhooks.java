package org.alkimos.evaluation.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.WaveClosed;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/** Lets administrators manage the webhooks that are notified of new results. */
@Service
@Transactional
public class Webhooks {

	private static final int MOST = 10;

	private final WebhookRows rows;

	private final DeliveryRows sent;

	private final WebhookSecrets secrets;

	private final WebhookRules rules;

	private final WebhookAddresses addresses;

	private final RetrySchedule appointments;

	private final AuditTrail audit;

	private final Clock clock;

	Webhooks(WebhookRows rows, DeliveryRows sent, WebhookSecrets secrets, WebhookRules rules,
			WebhookAddresses addresses, RetrySchedule appointments, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.sent = sent;
		this.secrets = secrets;
		this.rules = rules;
		this.addresses = addresses;
		this.appointments = appointments;
		this.audit = audit;
		this.clock = clock;
	}

	/** All webhooks, oldest first. */
	@Transactional(readOnly = true)
	public List<WebhookView> list(Actor actor) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return this.rows.all(now());
	}

	/** Returns the number of webhooks that were disabled and await a decision. */
	@Transactional(readOnly = true)
	public int disabled(Actor actor) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return this.rows.disabled();
	}

	/**
	 * Registers a webhook.
	 * @param address https URL of a public server
	 */
	public NewWebhook register(Actor actor, String address) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		if (list(actor).size() >= MOST) {
			throw new Conflict(EvaluationProblem.TOO_MANY_WEBHOOKS,
					"There are " + MOST + " webhooks already. Remove one first.");
		}
		var webhook = new NewWebhook(WebhookId.next(), this.addresses.require(address), Signatures.newSecret());
		this.rows.add(webhook.id(), webhook.address(), this.secrets.encrypt(webhook.id(), webhook.secret()), now());
		this.audit.record(actor, "evaluation.webhook-registered", webhook.id());
		return webhook;
	}

	/** Removes a webhook with its past and pending deliveries. */
	public void remove(Actor actor, WebhookId webhook) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		if (this.rows.remove(webhook)) {
			this.audit.record(actor, "evaluation.webhook-removed", webhook);
		}
	}

	/**
	 * Replaces a webhook's secret. For some time, notifications are signed with both, so
	 * that the endpoint misses none; a previous secret from an earlier rotation ends now.
	 */
	public RotatedSecret rotate(Actor actor, WebhookId id) {
		WebhookView webhook = get(actor, id);
		Instant until = now().plus(this.rules.previousSecret());
		String fresh = Signatures.newSecret();
		this.secrets.rotate(id, fresh, until);
		this.audit.record(actor, "evaluation.webhook-secret-rotated", id);
		return new RotatedSecret(id, webhook.address(), fresh, until);
	}

	/** Enables a webhook that was disabled; without effect if it is enabled. */
	public void enable(Actor actor, WebhookId id) {
		if (this.rows.enable(get(actor, id).id())) {
			this.audit.record(actor, "evaluation.webhook-enabled", id);
		}
	}

	/**
	 * Sends a test notification, to see whether the endpoint responds.
	 * @throws Conflict if the webhook is disabled
	 */
	public void test(Actor actor, WebhookId id) {
		WebhookView webhook = findEnabled(actor, id);
		tell(webhook, new DeliveryView(DeliveryId.next(), UUID.randomUUID(), DeliveryKind.TEST, null, null,
				DeliveryState.WAITING, 0, null, now(), null));
		this.audit.record(actor, "evaluation.webhook-tested", id);
	}

	/**
	 * Sends a notification again, with the same event ID, whether it was delivered or
	 * failed; without effect if it is still waiting.
	 * @throws Conflict if the webhook is disabled
	 */
	public void retry(Actor actor, WebhookId id, DeliveryId delivery) {
		findEnabled(actor, id);
		if (!this.sent.exists(id, delivery)) {
			throw new NotFound();
		}
		Instant now = now();
		if (this.sent.restart(delivery, now)) {
			this.appointments.make(delivery, now);
			this.audit.record(actor, "evaluation.webhook-delivery-retried", delivery);
		}
	}

	/**
	 * Deliveries to a webhook, newest first.
	 * @param after last entry of the previous page, or null for the first page
	 */
	@Transactional(readOnly = true)
	public List<DeliveryView> deliveries(Actor actor, WebhookId id, @Nullable DeliveryId after, int limit) {
		return this.sent.to(get(actor, id).id(), after, limit);
	}

	/**
	 * The latest deliveries to each webhook, newest first; a webhook without any is left
	 * out.
	 * @param limit most deliveries of one webhook, at least 1
	 */
	@Transactional(readOnly = true)
	public Map<WebhookId, List<DeliveryView>> latestDeliveries(Actor actor, int limit) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return this.sent.latest(limit);
	}

	/** Returns one webhook of the institution, without its secret. */
	@Transactional(readOnly = true)
	public WebhookView get(Actor actor, WebhookId id) {
		return list(actor).stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
	}

	private WebhookView findEnabled(Actor actor, WebhookId id) {
		WebhookView webhook = get(actor, id);
		if (!webhook.isEnabled()) {
			throw new Conflict(EvaluationProblem.WEBHOOK_DISABLED, "This webhook is disabled. Enable it first.");
		}
		return webhook;
	}

	/** Notifies every enabled webhook that a wave has closed. */
	void tell(WaveClosed closed) {
		this.rows.all(now())
			.stream()
			.filter(WebhookView::isEnabled)
			.forEach((webhook) -> tell(webhook,
					new DeliveryView(DeliveryId.next(), closed.head().eventId(), DeliveryKind.RESULTS_READY,
							closed.cohort(), closed.wave(), DeliveryState.WAITING, 0, null, closed.head().occurredAt(),
							null)));
	}

	private void tell(WebhookView webhook, DeliveryView delivery) {
		Instant now = now();
		if (this.sent.add(webhook.id(), delivery, now)) {
			this.appointments.make(delivery.id(), now);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
