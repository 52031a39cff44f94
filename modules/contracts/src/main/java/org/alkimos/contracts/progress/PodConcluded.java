package org.alkimos.contracts.progress;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/**
 * A pod concluded; the event contains no reason.
 *
 * @param concludedOn day of the conclusion, in the cohort's time zone
 */
@EventType("org.alkimos.progress.pod-concluded.v1")
public record PodConcluded(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort,
		LocalDate concludedOn) implements ProgressEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
