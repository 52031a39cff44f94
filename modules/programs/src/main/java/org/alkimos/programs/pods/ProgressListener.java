package org.alkimos.programs.pods;

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

/** Counts concluded pods, because a cohort closes after its pods. */
@Component
class ProgressListener implements Subscriber<ProgressEvent> {

	private final PodTally pods;

	ProgressListener(PodTally pods) {
		this.pods = pods;
	}

	@Override
	public void on(ProgressEvent event) {
		switch (event) {
			case PodConcluded concluded -> this.pods.concluded(concluded.pod(), concluded.cohort());
			case PhaseStarted _, MeetingHeld _, CheckInRequested _, CheckInAnswered _, ChangeRequested _,
					ChangeTakenBack _ ->
				{
				}
		}
	}

}
