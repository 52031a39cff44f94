package org.alkimos.contracts.evaluation;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/**
 * The wave has opened: responses are accepted from now on.
 *
 * @param dueOn due date, in the cohort's time zone
 */
@EventType("org.alkimos.evaluation.wave-opened.v1")
public record WaveOpened(@JsonUnwrapped EventHead head, WaveId wave, CohortId cohort, WaveMoment moment,
		LocalDate dueOn) implements EvaluationEvent {

	@Override
	public UUID aggregateId() {
		return this.wave.value();
	}

}
