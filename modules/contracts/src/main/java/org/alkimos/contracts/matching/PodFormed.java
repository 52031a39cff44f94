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
 * A pod was published.
 *
 * @param head common fields of all events
 * @param pod ID of the pod
 * @param cohort ID of the cohort
 * @param number running number within the cohort, from 1
 * @param mentor the mentor
 * @param coMentor the co-mentor, from another discipline; absent in pods with one mentor
 * @param mentees the mentees, in no particular order
 * @param weeklySlot one weekly hour in which all members are available, in the cohort's
 * time zone
 */
@EventType("org.alkimos.matching.pod-formed.v1")
public record PodFormed(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, int number, PersonId mentor,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PersonId coMentor, List<PersonId> mentees,
		WeeklySlot weeklySlot) implements MatchingEvent {

	/** Creates the event for a pod with one mentor. */
	public PodFormed(EventHead head, PodId pod, CohortId cohort, int number, PersonId mentor, List<PersonId> mentees,
			WeeklySlot weeklySlot) {
		this(head, pod, cohort, number, mentor, null, mentees, weeklySlot);
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
