package org.alkimos.contracts.programs;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Cohorts and who takes part in them. */
@EventTopic("alkimos.programs")
public sealed interface ProgramsEvent extends DomainEvent permits CohortOpened, CohortStageStarted, ParticipantEnrolled,
		ParticipantTiesChanged, ParticipantWithdrawn, CohortClosed {

}
