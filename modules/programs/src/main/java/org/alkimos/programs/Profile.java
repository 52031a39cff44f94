package org.alkimos.programs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * What members of a cohort see of one another before pods are formed: work, stage and
 * time. No demographics, no address, no number, no age, nothing of whom anyone named.
 *
 * @param stage rank
 * @param needs a mentee's, most wanted first
 * @param offers a mentor's
 * @param pairedIn the program in which the two were mentor and mentee before; null if
 * they were not
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
