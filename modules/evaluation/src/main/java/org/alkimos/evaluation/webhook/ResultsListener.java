package org.alkimos.evaluation.webhook;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentPostponed;
import org.alkimos.contracts.evaluation.AssessmentRequested;
import org.alkimos.contracts.evaluation.AssessmentSubmitted;
import org.alkimos.contracts.evaluation.EvaluationEvent;
import org.alkimos.contracts.evaluation.ExportEnded;
import org.alkimos.contracts.evaluation.WaveClosed;
import org.alkimos.contracts.evaluation.WaveOpened;
import org.alkimos.contracts.evaluation.WaveReminded;
import org.alkimos.kernel.events.Subscriber;

/** Creates deliveries when a wave closes. */
@Component
class ResultsListener implements Subscriber<EvaluationEvent> {

	private final Webhooks webhooks;

	ResultsListener(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@Override
	public void on(EvaluationEvent event) {
		switch (event) {
			case WaveClosed closed -> this.webhooks.tell(closed);
			case WaveOpened _, WaveReminded _, AssessmentRequested _, AssessmentPostponed _, AssessmentSubmitted _,
					ExportEnded _ -> {
				// While a wave is open, there is nothing to pull.
			}
		}
	}

}
