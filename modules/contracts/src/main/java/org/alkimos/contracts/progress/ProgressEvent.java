package org.alkimos.contracts.progress;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Pods at work. */
@EventTopic("alkimos.progress")
public sealed interface ProgressEvent extends DomainEvent permits PhaseStarted, MeetingHeld, CheckInRequested,
		CheckInAnswered, ChangeRequested, ChangeTakenBack, PodConcluded {

}
