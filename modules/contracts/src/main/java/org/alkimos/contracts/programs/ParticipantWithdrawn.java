package org.alkimos.contracts.programs;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/** A participant was withdrawn from a cohort. */
@EventType("org.alkimos.programs.participant-withdrawn.v1")
public record ParticipantWithdrawn(@JsonUnwrapped EventHead head, ParticipantId participant, CohortId cohort,
		PersonId person) implements ProgramsEvent {

	@Override
	public UUID aggregateId() {
		return this.participant.value();
	}

}
