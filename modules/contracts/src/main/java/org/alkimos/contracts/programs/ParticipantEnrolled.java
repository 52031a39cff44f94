package org.alkimos.contracts.programs;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A person was enrolled in a cohort. Carries the data matching needs, with IDs only: no
 * names or addresses.
 *
 * @param homeInstitution employer as written in the roster; a cohort may span several
 * @param department department as written in the roster
 * @param field field of science, used to keep people in the same field apart
 * @param rank academic rank as written in the roster
 * @param yearsSinceDegree years since the terminal degree, 0 or more; unknown for mentors
 * @param needs developmental needs of a mentee, most wanted first
 * @param offers topics a mentor offers
 * @param availability weekly one-hour slots in the cohort's time zone
 * @param podCapacity maximum number of pods a mentor leads; 0 for mentees
 * @param preferredMentors a mentee's preferred mentors, most wanted first
 * @param evaluativeLines people in a supervisory or evaluative relationship with this
 * person
 * @param keptApart people who cannot be in a pod with this person; the reason and the
 * source are confidential
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
