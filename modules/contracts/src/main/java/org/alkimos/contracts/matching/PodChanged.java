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
 * The members of a published pod changed; the event contains no reason.
 *
 * @param mentor the new mentor
 * @param coMentor the new co-mentor; absent if the pod has one mentor
 * @param mentees all current mentees, in no particular order
 * @param joined new members, including mentors
 * @param left former members, including mentors
 * @param weeklySlot one hour a week that suits everyone, in the cohort's time zone
 */
@EventType("org.alkimos.matching.pod-changed.v1")
public record PodChanged(@JsonUnwrapped EventHead head, PodId pod, CohortId cohort, PersonId mentor,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PersonId coMentor, List<PersonId> mentees,
		List<PersonId> joined, List<PersonId> left, WeeklySlot weeklySlot) implements MatchingEvent {

	/** A pod with one mentor. */
	public PodChanged(EventHead head, PodId pod, CohortId cohort, PersonId mentor, List<PersonId> mentees,
			List<PersonId> joined, List<PersonId> left, WeeklySlot weeklySlot) {
		this(head, pod, cohort, mentor, null, mentees, joined, left, weeklySlot);
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
