package org.alkimos.contracts.matching;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A pod was published.
 *
 * @param number running number within the cohort, from 1
 * @param mentees in no particular order
 * @param weeklySlot one hour a week that suits all, in the cohort's time zone
 */
@EventType("org.alkimos.matching.pod-formed.v1")
public record PodFormed(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, int number, PersonId mentor,
		List<PersonId> mentees, WeeklySlot weeklySlot) implements MatchingEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
