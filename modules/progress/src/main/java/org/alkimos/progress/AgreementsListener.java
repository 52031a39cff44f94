package org.alkimos.progress;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.agreements.AgreementActivated;
import org.alkimos.contracts.agreements.AgreementEnded;
import org.alkimos.contracts.agreements.AgreementReopened;
import org.alkimos.contracts.agreements.AgreementsEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

@Component
class AgreementsListener implements Subscriber<AgreementsEvent> {

	private final PodStart launch;

	AgreementsListener(PodStart launch) {
		this.launch = launch;
	}

	@Override
	public EventHandlers<AgreementsEvent> handlers() {
		return EventHandlers.of(AgreementsEvent.class)
			.on(AgreementActivated.class,
					(activated) -> this.launch.signed(activated.pod(), activated.cohort(),
							activated.head().occurredAt()))
			.on(AgreementReopened.class,
					(reopened) -> this.launch.reopened(reopened.pod(), reopened.cohort(), reopened.head().occurredAt()))
			.on(AgreementEnded.class, (ended) -> this.launch.ended(ended.pod()));
	}

}
