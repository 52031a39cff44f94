package org.alkimos.notices;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.progress.ChangeRequested;
import org.alkimos.contracts.progress.CheckInAnswered;
import org.alkimos.contracts.progress.CheckInRequested;
import org.alkimos.contracts.progress.MeetingHeld;
import org.alkimos.contracts.progress.PhaseStarted;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.contracts.progress.ProgressEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Opens check-in tasks, and adds notices about meetings, phases, and conclusions. */
@Component
class ProgressListener implements Subscriber<ProgressEvent> {

	private final Pods pods;

	private final Tasks tasks;

	private final Notices notices;

	ProgressListener(Pods pods, Tasks tasks, Notices notices) {
		this.pods = pods;
		this.tasks = tasks;
		this.notices = notices;
	}

	@Override
	public EventHandlers<ProgressEvent> handlers() {
		return EventHandlers.of(ProgressEvent.class)
			.on(CheckInRequested.class, (requested) -> this.tasks.open(NewTask.of(requested)))
			.on(CheckInAnswered.class,
					(answered) -> this.tasks.done(answered.person(), answered.checkIn(), answered.head().occurredAt()))
			.on(ChangeRequested.class,
					(requested) -> this.notices.ofCohort(requested, NoticeKind.CHANGE_REQUESTED, requested.cohort(),
							""))
			.on(MeetingHeld.class, this::met)
			.on(PhaseStarted.class, this::enter)
			.on(PodConcluded.class, this::conclude);
	}

	private void met(MeetingHeld event) {
		this.pods.met(event.pod(), event.cohort(), event.head().occurredAt());
		this.tasks.doneIfMet(event.pod());
		this.notices.ofPod(event, NoticeKind.MEETING_HELD, event.cohort(), event.pod(), event.type().name());
	}

	private void enter(PhaseStarted event) {
		switch (event.phase()) {
			case PREPARE, MAINTAIN ->
				this.notices.ofPod(event, NoticeKind.PHASE_STARTED, event.cohort(), event.pod(), event.phase().name());
			case LAUNCH, CONCLUDE -> {
				// Other events report that the pod was formed or concluded.
			}
		}
	}

	private void conclude(PodConcluded event) {
		this.pods.concluded(event.pod(), event.cohort(), event.concludedOn());
		this.notices.ofPod(event, NoticeKind.POD_CONCLUDED, event.cohort(), event.pod(),
				event.concludedOn().toString());
	}

}
