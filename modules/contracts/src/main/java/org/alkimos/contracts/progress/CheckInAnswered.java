package org.alkimos.contracts.progress;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A mentee answered a check-in; the answers stay in the progress module.
 *
 * @param person the mentee who answered
 */
@EventType("org.alkimos.progress.check-in-answered.v1")
public record CheckInAnswered(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, CheckInId checkIn,
		PersonId person) implements ProgressEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
