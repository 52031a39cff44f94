package org.alkimos.programs;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.WeeklySlot;

/**
 * What a participant brings and asks for.
 *
 * @param externalId the institution's own number of the person
 * @param homeInstitution employer; a cohort may span several
 * @param yearsSinceDegree years since the terminal degree [0,80]; null if unknown
 * @param needs of a mentee, most wanted first
 * @param offers of a mentor
 * @param availability weekly one-hour slots in the cohort's time zone
 * @param podCapacity pods a mentor leads at most; 0 for mentees
 * @param trainedOn days of a mentor's trainings, the first and refreshers
 */
public record Application(String externalId, String homeInstitution, String department, String field, String rank,
		@Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers, List<WeeklySlot> availability,
		Modality modality, int podCapacity, List<LocalDate> trainedOn) {

	public Application {
		needs = List.copyOf(needs);
		offers = List.copyOf(offers);
		availability = List.copyOf(availability);
		trainedOn = List.copyOf(trainedOn);
	}

}
