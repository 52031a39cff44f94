package org.alkimos.contracts.progress;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A mentee canceled the request to change pods.
 *
 * @param person the mentee who had asked
 */
@EventType("org.alkimos.progress.change-taken-back.v1")
public record ChangeTakenBack(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort,
		PersonId person) implements ProgressEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
