package org.alkimos.matching;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.progress.ChangeRequested;
import org.alkimos.contracts.progress.ChangeTakenBack;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.contracts.progress.ProgressEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.matching.publishing.PublishedPods;
import org.alkimos.matching.repair.ChangeRequests;

/** Handles requests to change pods and concluded pods. */
@Component
class ProgressListener implements Subscriber<ProgressEvent> {

	private final ChangeRequests requests;

	private final PublishedPods pods;

	ProgressListener(ChangeRequests requests, PublishedPods pods) {
		this.requests = requests;
		this.pods = pods;
	}

	@Override
	public EventHandlers<ProgressEvent> handlers() {
		return EventHandlers.of(ProgressEvent.class)
			.on(ChangeRequested.class, this.requests::add)
			.on(ChangeTakenBack.class, (taken) -> this.requests.drop(taken.pod(), taken.person()))
			.on(PodConcluded.class, this::end);
	}

	private void end(PodConcluded event) {
		this.pods.findById(event.pod()).ifPresent((pod) -> {
			pod.end(event.head().occurredAt());
			this.pods.save(pod);
		});
	}

}
