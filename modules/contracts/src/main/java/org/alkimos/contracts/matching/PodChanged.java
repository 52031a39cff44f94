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
 * A published pod continues with other members; the reason is not part of the event.
 *
 * @param head common fields of all events
 * @param pod ID of the pod
 * @param cohort ID of the cohort
 * @param mentors one or two mentors from now on; the first leads
 * @param mentees all current mentees, in no particular order
 * @param joined new members, including mentors
 * @param left former members, including mentors
 * @param weeklySlot one weekly hour in which all members are available, in the cohort's
 * time zone
 */
@EventType("org.alkimos.matching.pod-changed.v1")
public record PodChanged(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, List<PersonId> mentors,
		List<PersonId> mentees, List<PersonId> joined, List<PersonId> left,
		WeeklySlot weeklySlot) implements MatchingEvent, Mentored {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
