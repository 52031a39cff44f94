package org.alkimos.contracts.programs;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A participant's preferred mentors, or the people they cannot be placed with, changed.
 * Carries the full new state, with IDs only and without reasons.
 *
 * @param preferredMentors a mentee's preferred mentors, most wanted first
 * @param evaluativeLines people in a supervisory or evaluative relationship with this
 * person
 * @param keptApart people who cannot be in a pod with this person; the reason and the
 * source are confidential
 * @param coAuthors people this person has published with, according to the cohort's
 * co-author rule
 * @param previousMentors a mentee's mentors from earlier cohorts whom the mentee did not
 * ask for again
 */
@EventType(value = "org.alkimos.programs.participant-ties-changed.v1", personal = true)
public record ParticipantTiesChanged(@JsonUnwrapped EventHead head, ParticipantId participant, CohortId cohort,
		PersonId person, List<PersonId> preferredMentors, List<PersonId> evaluativeLines, List<PersonId> keptApart,
		List<PersonId> coAuthors, List<PersonId> previousMentors) implements ProgramsEvent {

	@Override
	public UUID aggregateId() {
		return this.participant.value();
	}

}
