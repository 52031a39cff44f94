package org.alkimos.contracts.matching;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/**
 * A published pod has ended because all its mentees have left or changed pods.
 *
 * @param head common fields of all events
 * @param pod ID of the pod
 * @param cohort ID of the cohort
 */
@EventType("org.alkimos.matching.pod-dissolved.v1")
public record PodDissolved(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort) implements MatchingEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
