package org.alkimos.evaluation.webhook;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.EvaluationEvent;
import org.alkimos.contracts.evaluation.WaveClosed;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Creates deliveries when a wave closes. */
@Component
class ResultsListener implements Subscriber<EvaluationEvent> {

	private final Webhooks webhooks;

	ResultsListener(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@Override
	public EventHandlers<EvaluationEvent> handlers() {
		return EventHandlers.of(EvaluationEvent.class).on(WaveClosed.class, this.webhooks::tell);
	}

}
