package org.alkimos.contracts.evaluation;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/**
 * Everyone who has not submitted is to be reminded now, in addition to the scheduled
 * reminders.
 */
@EventType("org.alkimos.evaluation.wave-reminded.v1")
public record WaveReminded(@JsonUnwrapped EventHead head, WaveId wave, CohortId cohort) implements EvaluationEvent {

	@Override
	public UUID aggregateId() {
		return this.wave.value();
	}

}
