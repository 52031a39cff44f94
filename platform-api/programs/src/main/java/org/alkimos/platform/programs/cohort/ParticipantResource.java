package org.alkimos.platform.programs.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/** API representation of a participant, for managers. */
record ParticipantResource(ParticipantId id, PersonId personId, String givenName, String familyName,
		ParticipantRole role, String externalId, String institution, String department, String field, String rank,
		@Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers, List<WeeklySlot> availability,
		Modality modality, int podCapacity, List<LocalDate> trainedOn, Instant enrolledAt,
		@Nullable Instant withdrawnAt) {
}
