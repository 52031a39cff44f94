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
 * A published pod goes on with other members; why is nobody's business.
 *
 * @param mentor who leads it from now on
 * @param mentees all of them as they are now, in no particular order
 * @param joined who was not in it before, the mentor included
 * @param left who is in it no longer, the mentor included
 * @param weeklySlot one hour a week that suits all, in the cohort's time zone
 */
@EventType("org.alkimos.matching.pod-changed.v1")
public record PodChanged(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, PersonId mentor,
		List<PersonId> mentees, List<PersonId> joined, List<PersonId> left,
		WeeklySlot weeklySlot) implements MatchingEvent {

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
