package org.alkimos.contracts.programs;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/** A cohort entered a stage. */
@EventType("org.alkimos.programs.cohort-stage-started.v1")
public record CohortStageStarted(@JsonUnwrapped EventHead head, CohortId cohort,
		CohortStage stage) implements ProgramsEvent {

	@Override
	public UUID aggregateId() {
		return this.cohort.value();
	}

}
