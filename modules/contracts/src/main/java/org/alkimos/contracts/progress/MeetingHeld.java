package org.alkimos.contracts.progress;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/**
 * A meeting was logged.
 *
 * @param heldOn day of the meeting, in the cohort's time zone
 */
@EventType("org.alkimos.progress.meeting-held.v1")
public record MeetingHeld(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, MeetingId meeting,
		MeetingType type, LocalDate heldOn) implements ProgressEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
