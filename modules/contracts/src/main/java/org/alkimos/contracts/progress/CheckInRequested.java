package org.alkimos.contracts.progress;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A check-in was created for a mentee.
 *
 * @param person the mentee who is asked
 * @param opensOn first day on which it can be answered, in the cohort's time zone
 * @param dueOn due date, in the cohort's time zone
 */
@EventType("org.alkimos.progress.check-in-requested.v1")
public record CheckInRequested(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, CheckInId checkIn,
		PersonId person, LocalDate opensOn, LocalDate dueOn) implements ProgressEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
