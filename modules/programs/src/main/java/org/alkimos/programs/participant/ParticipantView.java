package org.alkimos.programs.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A participant as shown to managers, without the people the person or others want to
 * avoid.
 *
 * @param trainedOn training dates of a mentor, ascending
 * @param withdrawnAt when the person withdrew, or null
 */
public record ParticipantView(ParticipantId participant, PersonId person, ParticipantRole role, String externalId,
		String homeInstitution, String department, String field, String rank, @Nullable Integer yearsSinceDegree,
		List<String> needs, List<String> offers, List<WeeklySlot> availability, Modality modality, int podCapacity,
		List<LocalDate> trainedOn, Instant enrolledAt, @Nullable Instant withdrawnAt) {
}
