package org.alkimos.contracts.matching;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/**
 * All mentees of a published pod have left it or moved to other pods; the pod is
 * dissolved.
 */
@EventType("org.alkimos.matching.pod-dissolved.v1")
public record PodDissolved(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort) implements MatchingEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
