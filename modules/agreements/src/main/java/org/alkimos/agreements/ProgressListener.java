package org.alkimos.agreements;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.progress.ChangeRequested;
import org.alkimos.contracts.progress.ChangeTakenBack;
import org.alkimos.contracts.progress.CheckInAnswered;
import org.alkimos.contracts.progress.CheckInRequested;
import org.alkimos.contracts.progress.MeetingHeld;
import org.alkimos.contracts.progress.PhaseStarted;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.contracts.progress.ProgressEvent;
import org.alkimos.kernel.events.Subscriber;

/** Ends the agreement of a pod when it concludes. */
@Component
class ProgressListener implements Subscriber<ProgressEvent> {

	private final Agreements agreements;

	private final ConcludedPods concluded;

	ProgressListener(Agreements agreements, ConcludedPods concluded) {
		this.agreements = agreements;
		this.concluded = concluded;
	}

	@Override
	public void on(ProgressEvent event) {
		switch (event) {
			case PodConcluded concludedPod -> end(concludedPod);
			case PhaseStarted _, MeetingHeld _, CheckInRequested _, CheckInAnswered _, ChangeRequested _,
					ChangeTakenBack _ -> {
				// These events do not affect agreements.
			}
		}
	}

	private void end(PodConcluded event) {
		this.concluded.add(event.pod());
		this.agreements.getByPod(event.pod()).ifPresent((agreement) -> {
			agreement.end(event.head().occurredAt());
			this.agreements.save(agreement);
		});
	}

}
