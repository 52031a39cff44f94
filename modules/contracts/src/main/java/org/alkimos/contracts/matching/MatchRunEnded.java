package org.alkimos.contracts.matching;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A matching run needs no worker any more; nobody but its committee is to hear of it.
 *
 * @param number running number within the cohort, from 1
 * @param requestedBy who started it and may have left the page since
 * @param ending how it came out
 */
@EventType("org.alkimos.matching.match-run-ended.v1")
public record MatchRunEnded(@JsonUnwrapped EventHead head, UUID run, CohortId cohort, int number, PersonId requestedBy,
		Ending ending) implements MatchingEvent {

	@Override
	public UUID aggregateId() {
		return this.run;
	}

	/** How a run can come out. */
	public enum Ending {

		/** With a draft to review. */
		DRAFTED,

		/** Stopped by a person before it had a draft. */
		CANCELLED,

		/** By an error. */
		FAILED

	}

}
