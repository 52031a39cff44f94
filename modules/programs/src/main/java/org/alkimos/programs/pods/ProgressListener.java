package org.alkimos.programs.pods;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.contracts.progress.ProgressEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Counts concluded pods, because a cohort closes after its pods. */
@Component
class ProgressListener implements Subscriber<ProgressEvent> {

	private final PodTally pods;

	ProgressListener(PodTally pods) {
		this.pods = pods;
	}

	@Override
	public EventHandlers<ProgressEvent> handlers() {
		return EventHandlers.of(ProgressEvent.class)
			.on(PodConcluded.class, (concluded) -> this.pods.concluded(concluded.pod(), concluded.cohort()));
	}

}
