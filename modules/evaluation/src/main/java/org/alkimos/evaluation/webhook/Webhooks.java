package org.alkimos.evaluation.webhook;

import java.time.Clock;
import java.util.List;
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

	private final PublicAddresses addresses;

	private final RetrySchedule appointments;

	private final AuditTrail audit;

	private final Clock clock;

	Webhooks(WebhookRows rows, PublicAddresses addresses, RetrySchedule appointments, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.addresses = addresses;
		this.appointments = appointments;
		this.audit = audit;
		this.clock = clock;
	}

	/** All webhooks, oldest first. */
	@Transactional(readOnly = true)
	public List<WebhookView> list(Actor actor) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return this.rows.all();
	}

	/**
	 * Registers a webhook.
	 * @param address https URL of a public server
	 */
	public NewWebhook register(Actor actor, String address) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		if (this.rows.all().size() >= MOST) {
			throw new Conflict(EvaluationProblem.TOO_MANY_WEBHOOKS,
					"There are " + MOST + " webhooks already. Remove one first.");
		}
		var webhook = new NewWebhook(WebhookId.next(), this.addresses.require(address), Signatures.newSecret());
		this.rows.add(webhook, this.clock.instant());
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

	/** Sends a test notification, to see whether the endpoint responds. */
	public void tryOut(Actor actor, WebhookId id) {
		WebhookView webhook = find(actor, id);
		tell(webhook, new DeliveryView(DeliveryId.next(), UUID.randomUUID(), DeliveryKind.TRIAL, null, null,
				DeliveryState.WAITING, 0, null, this.clock.instant(), null));
		this.audit.record(actor, "evaluation.webhook-tried", id);
	}

	/**
	 * Deliveries to a webhook, newest first.
	 * @param after last entry of the previous page, or null for the first page
	 */
	@Transactional(readOnly = true)
	public List<DeliveryView> deliveries(Actor actor, WebhookId id, @Nullable DeliveryId after, int limit) {
		return this.rows.deliveriesTo(find(actor, id).id(), after, limit);
	}

	/** Returns one webhook of the institution, without its secret. */
	@Transactional(readOnly = true)
	public WebhookView get(Actor actor, WebhookId id) {
		return find(actor, id);
	}

	private WebhookView find(Actor actor, WebhookId id) {
		return list(actor).stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
	}

	/** Notifies every webhook that a wave has closed. */
	void tell(WaveClosed closed) {
		this.rows.all()
			.forEach((webhook) -> tell(webhook,
					new DeliveryView(DeliveryId.next(), closed.head().eventId(), DeliveryKind.RESULTS_READY,
							closed.cohort(), closed.wave(), DeliveryState.WAITING, 0, null, closed.head().occurredAt(),
							null)));
	}

	private void tell(WebhookView webhook, DeliveryView delivery) {
		if (this.rows.add(webhook.id(), delivery)) {
			this.appointments.make(delivery.id());
		}
	}

}
