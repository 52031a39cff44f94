package org.alkimos.contracts.programs;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/** A cohort was closed. */
@EventType("org.alkimos.programs.cohort-closed.v1")
public record CohortClosed(@JsonUnwrapped EventHead head, CohortId cohort) implements ProgramsEvent {

	@Override
	public UUID aggregateId() {
		return this.cohort.value();
	}

}
