package org.alkimos.progress;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.agreements.AgreementActivated;
import org.alkimos.contracts.agreements.AgreementEnded;
import org.alkimos.contracts.agreements.AgreementOpened;
import org.alkimos.contracts.agreements.AgreementReopened;
import org.alkimos.contracts.agreements.AgreementRevised;
import org.alkimos.contracts.agreements.AgreementSigned;
import org.alkimos.contracts.agreements.AgreementsEvent;
import org.alkimos.kernel.events.Subscriber;

@Component
class AgreementsListener implements Subscriber<AgreementsEvent> {

	private final PodStart launch;

	AgreementsListener(PodStart launch) {
		this.launch = launch;
	}

	@Override
	public void on(AgreementsEvent event) {
		switch (event) {
			case AgreementActivated activated ->
				this.launch.signed(activated.pod(), activated.cohort(), activated.head().occurredAt());
			case AgreementReopened reopened ->
				this.launch.reopened(reopened.pod(), reopened.cohort(), reopened.head().occurredAt());
			case AgreementEnded ended -> this.launch.ended(ended.pod());
			case AgreementOpened _, AgreementRevised _, AgreementSigned _ -> {
			}
		}
	}

}
