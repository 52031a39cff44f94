package org.alkimos.contracts.matching;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A match run has ended. For program managers only.
 *
 * @param head common fields of all events
 * @param run ID of the run
 * @param cohort ID of the cohort
 * @param number running number within the cohort, from 1
 * @param requestedBy the person who started it
 * @param ending outcome of the run
 */
@EventType("org.alkimos.matching.match-run-ended.v1")
public record MatchRunEnded(@JsonUnwrapped EventHead head, UUID run, CohortId cohort, int number, PersonId requestedBy,
		Ending ending) implements MatchingEvent {

	@Override
	public UUID aggregateId() {
		return this.run;
	}

	/** Outcome of a run. */
	public enum Ending {

		/** A draft is ready for review. */
		DRAFTED,

		/** Canceled before it had a draft. */
		CANCELED,

		/** Failed with an error. */
		FAILED

	}

}
