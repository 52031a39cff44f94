package org.alkimos.contracts.programs;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Whom a participant wishes for, and whom they cannot be with, is no longer what was told
 * before. Carries everything again, not the difference, under ids and without reasons.
 *
 * @param preferredMentors a mentee's wishes, most wanted first
 * @param evaluativeLines people in a supervisory or evaluative line with this person
 * @param keptApart people who cannot be in a pod with this person; why and by whom is
 * confidential
 * @param coAuthors people this person has published with, as far as the cohort minds
 * @param previousMentors a mentee's mentors of earlier cohorts who were not asked for
 * again
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
