package org.alkimos.contracts.evaluation;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/** Everybody who has not handed in is to be reminded now, beside the usual days. */
@EventType("org.alkimos.evaluation.wave-reminded.v1")
public record WaveReminded(@JsonUnwrapped EventHead head, WaveId wave, CohortId cohort) implements EvaluationEvent {

	@Override
	public UUID aggregateId() {
		return this.wave.value();
	}

}
