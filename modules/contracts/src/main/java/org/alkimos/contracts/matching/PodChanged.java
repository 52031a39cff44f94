package org.alkimos.contracts.matching;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

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
 * @param mentor the mentor from now on
 * @param coMentor the co-mentor from now on; absent in pods with one mentor
 * @param mentees all current mentees, in no particular order
 * @param joined new members, including mentors
 * @param left former members, including mentors
 * @param weeklySlot one weekly hour in which all members are available, in the cohort's
 * time zone
 */
@EventType("org.alkimos.matching.pod-changed.v1")
public record PodChanged(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, PersonId mentor,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PersonId coMentor, List<PersonId> mentees,
		List<PersonId> joined, List<PersonId> left, WeeklySlot weeklySlot) implements MatchingEvent {

	/** Creates the event for a pod with one mentor. */
	public PodChanged(EventHead head, PodId pod, CohortId cohort, PersonId mentor, List<PersonId> mentees,
			List<PersonId> joined, List<PersonId> left, WeeklySlot weeklySlot) {
		this(head, pod, cohort, mentor, null, mentees, joined, left, weeklySlot);
	}

	/** The mentor, then the co-mentor if there is one. */
	public List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
