package org.alkimos.contracts.programs;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Events about cohorts and their participants. */
@EventTopic("alkimos.programs")
public sealed interface ProgramsEvent extends DomainEvent permits CohortOpened, CohortStageStarted, ParticipantEnrolled,
		ParticipantTiesChanged, ParticipantWithdrawn, CohortClosed {

}
