package org.alkimos.agreements;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.contracts.progress.ProgressEvent;
import org.alkimos.kernel.events.EventHandlers;
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
	public EventHandlers<ProgressEvent> handlers() {
		return EventHandlers.of(ProgressEvent.class).on(PodConcluded.class, this::end);
	}

	private void end(PodConcluded event) {
		this.concluded.add(event.pod());
		this.agreements.getByPod(event.pod()).ifPresent((agreement) -> {
			agreement.end(event.head().occurredAt());
			this.agreements.save(agreement);
		});
	}

}
