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
 * @param number number within the cohort, from 1
 * @param mentor the mentor
 * @param coMentor the co-mentor of a pod with two mentors of different disciplines;
 * absent if the pod has one mentor
 * @param mentees in no particular order
 * @param weeklySlot one hour a week that suits everyone, in the cohort's time zone
 */
@EventType("org.alkimos.matching.pod-formed.v1")
public record PodFormed(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, int number, PersonId mentor,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PersonId coMentor, List<PersonId> mentees,
		WeeklySlot weeklySlot) implements MatchingEvent {

	/** A pod with one mentor. */
	public PodFormed(EventHead head, PodId pod, CohortId cohort, int number, PersonId mentor, List<PersonId> mentees,
			WeeklySlot weeklySlot) {
		this(head, pod, cohort, number, mentor, null, mentees, weeklySlot);
	}

	/** Returns the mentor, then the co-mentor if there is one. */
	public List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
