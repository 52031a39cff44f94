package org.alkimos.programs.choices;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Profile that participants see of each other before pods are formed: work, career stage,
 * and availability. No demographics, email address, ID, age, or people anyone named.
 *
 * @param stage rank
 * @param needs needs of a mentee, most wanted first
 * @param offers topics offered by a mentor
 * @param pairedIn program of a past pairing of the two, or null
 */
public record Profile(ParticipantId participant, PersonId person, String institution, String department, String field,
		String stage, List<String> needs, List<String> offers, List<WeeklySlot> availability, Modality modality,
		@Nullable String pairedIn) {

	public Profile {
		needs = List.copyOf(needs);
		offers = List.copyOf(offers);
		availability = List.copyOf(availability);
	}

}
