package org.alkimos.matching;

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
	public void on(ProgressEvent event) {
		switch (event) {
			case ChangeRequested requested -> this.requests.add(requested);
			case ChangeTakenBack taken -> this.requests.drop(taken.pod(), taken.person());
			case PodConcluded concluded -> this.pods.findById(concluded.pod()).ifPresent((pod) -> {
				pod.end(concluded.head().occurredAt());
				this.pods.save(pod);
			});
			case PhaseStarted _, MeetingHeld _, CheckInRequested _, CheckInAnswered _ -> {
				// Other progress events do not affect membership.
			}
		}
	}

}
