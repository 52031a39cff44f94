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
 * A published pod goes on with other members; why is nobody's business.
 *
 * @param mentor who leads it from now on
 * @param coMentor the second mentor from now on; absent where there is one
 * @param mentees all of them as they are now, in no particular order
 * @param joined who was not in it before, mentors included
 * @param left who is in it no longer, mentors included
 * @param weeklySlot one hour a week that suits all, in the cohort's time zone
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

	/** Who leads it, then the co-mentor if there is one. */
	public List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	@Override
	public UUID aggregateId() {
		return this.pod.value();
	}

}
