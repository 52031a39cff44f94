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
 * @param head common fields of all events
 * @param pod ID of the pod
 * @param cohort ID of the cohort
 * @param number running number within the cohort, from 1
 * @param mentors one or two mentors; the first leads
 * @param mentees the mentees, in no particular order
 * @param weeklySlot one weekly hour in which all members are available, in the cohort's
 * time zone
 */
@EventType("org.alkimos.matching.pod-formed.v1")
public record PodFormed(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, int number, List<PersonId> mentors,
		List<PersonId> mentees, WeeklySlot weeklySlot) implements MatchingEvent, Mentored {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
