package org.alkimos.notices;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.agreements.AgreementActivated;
import org.alkimos.contracts.agreements.AgreementEnded;
import org.alkimos.contracts.agreements.AgreementOpened;
import org.alkimos.contracts.agreements.AgreementReopened;
import org.alkimos.contracts.agreements.AgreementRevised;
import org.alkimos.contracts.agreements.AgreementSigned;
import org.alkimos.contracts.agreements.AgreementsEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.notices.NewTask.Duty;

/** Opens and completes the tasks to sign an agreement. */
@Component
class AgreementsListener implements Subscriber<AgreementsEvent> {

	/** Days to sign; an early warning is shown from then on. */
	private static final int DAYS_TO_SIGN = 14;

	private final Tasks tasks;

	private final Notices notices;

	AgreementsListener(Tasks tasks, Notices notices) {
		this.tasks = tasks;
		this.notices = notices;
	}

	@Override
	public EventHandlers<AgreementsEvent> handlers() {
		return EventHandlers.of(AgreementsEvent.class)
			.on(AgreementOpened.class, this::ask)
			.on(AgreementReopened.class, this::askAgain)
			.on(AgreementSigned.class,
					(signed) -> this.tasks.done(signed.signer(), signed.agreement(), signed.head().occurredAt()))
			.on(AgreementRevised.class,
					(revised) -> this.tasks.reopen(revised.agreement(), revised.head().occurredAt()))
			.on(AgreementActivated.class, this::settle)
			.on(AgreementEnded.class, (ended) -> this.tasks.lapse(ended.agreement(), ended.head().occurredAt()));
	}

	private void ask(AgreementOpened event) {
		var duty = new Duty(TaskKind.AGREE, event.agreement(), event.cohort(), event.pod());
		event.signers().forEach((signer) -> this.tasks.open(NewTask.within(DAYS_TO_SIGN, event.head(), signer, duty)));
	}

	private void askAgain(AgreementReopened event) {
		var duty = new Duty(TaskKind.AGREE, event.agreement(), event.cohort(), event.pod());
		event.signers()
			.forEach((signer) -> this.tasks.openAgain(NewTask.within(DAYS_TO_SIGN, event.head(), signer, duty)));
	}

	private void settle(AgreementActivated event) {
		this.tasks.doneForAll(event.agreement(), event.head().occurredAt());
		this.notices.ofPod(event, NoticeKind.AGREEMENT_IN_FORCE, event.cohort(), event.pod(),
				Integer.toString(event.number()));
	}

}
