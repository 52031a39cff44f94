package org.alkimos.contracts.progress;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/** A pod entered a phase. */
@EventType("org.alkimos.progress.phase-started.v1")
public record PhaseStarted(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort,
		Phase phase) implements ProgressEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
