package org.alkimos.contracts.programs;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A person takes part in a cohort. Carries what matching needs under ids, no names and no
 * addresses.
 *
 * @param homeInstitution employer as written in the roster; a cohort may span several
 * @param field field of science, used to keep alike people apart
 * @param yearsSinceDegree years since the terminal degree, 0 or more; unknown for mentors
 * @param needs developmental needs of a mentee, most wanted first
 * @param offers topics a mentor offers
 * @param availability weekly one-hour slots in the cohort's time zone
 * @param podCapacity pods a mentor leads at most; 0 for mentees
 * @param preferredMentors a mentee's wishes, most wanted first
 * @param evaluativeLines people in a supervisory or evaluative line with this person
 * @param keptApart people who cannot be in a pod with this person; why and by whom is
 * confidential
 */
@EventType(value = "org.alkimos.programs.participant-enrolled.v1", personal = true)
public record ParticipantEnrolled(@JsonUnwrapped EventHead head, ParticipantId participant, CohortId cohort,
		PersonId person, ParticipantRole role, String homeInstitution, String department, String field, String rank,
		@Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers, List<WeeklySlot> availability,
		Modality modality, int podCapacity, List<PersonId> preferredMentors, List<PersonId> evaluativeLines,
		List<PersonId> keptApart) implements ProgramsEvent {

	@Override
	public UUID aggregateId() {
		return this.participant.value();
	}

}
