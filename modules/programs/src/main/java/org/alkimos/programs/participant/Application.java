package org.alkimos.programs.participant;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.WeeklySlot;

/**
 * Roster details of a participant.
 *
 * @param externalId the institution's own ID of the person
 * @param homeInstitution employer; a cohort may span several
 * @param yearsSinceDegree years since the terminal degree [0,80]; null if unknown
 * @param needs needs of a mentee, most wanted first
 * @param offers topics offered by a mentor
 * @param availability weekly one-hour slots in the cohort's time zone
 * @param podCapacity maximum number of pods a mentor leads; 0 for mentees
 * @param trainedOn dates of a mentor's initial training and refreshers
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
