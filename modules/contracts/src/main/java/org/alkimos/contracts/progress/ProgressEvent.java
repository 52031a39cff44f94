package org.alkimos.contracts.progress;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Events about pods from launch to conclusion. */
@EventTopic("alkimos.progress")
public sealed interface ProgressEvent extends DomainEvent permits PhaseStarted, MeetingHeld, CheckInRequested,
		CheckInAnswered, ChangeRequested, ChangeTakenBack, PodConcluded {

}
