package org.alkimos.contracts.evaluation;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/** The wave has closed: no more responses are accepted, and open requests lapse. */
@EventType("org.alkimos.evaluation.wave-closed.v1")
public record WaveClosed(@JsonUnwrapped EventHead head, WaveId wave, CohortId cohort) implements EvaluationEvent {

	@Override
	public UUID aggregateId() {
		return this.wave.value();
	}

}
