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

/**
 * A participant of a cohort, as program managers see one. Once a person's data are
 * erased, the name is Former member, and texts from the roster, needs, offers, and
 * availability are empty.
 *
 * @param id ID of the enrollment in this cohort
 * @param personId ID of the member, the same in every cohort
 * @param givenName first name
 * @param familyName last name
 * @param role whether the participant is a mentor or a mentee
 * @param externalId the person's ID at the institution
 * @param institution employer as written in the roster; a cohort may span several
 * @param department department that the person works in
 * @param field field of science
 * @param rank rank, such as assistant professor
 * @param yearsSinceDegree years since the terminal degree, from 0 to 80; null for a
 * mentor and if unknown
 * @param needs needs of a mentee, most wanted first; empty for a mentor
 * @param offers topics that a mentor offers; empty for a mentee
 * @param availability weekly hours in the cohort's time zone, such as Tue 10:00
 * @param modality how the participant wants to meet
 * @param podCapacity maximum number of pods that a mentor leads, from 1 to 10; 0 for a
 * mentee
 * @param trainedOn dates of a mentor's initial training and refreshers, ascending; empty
 * for a mentee
 * @param enrolledAt UTC instant of the enrollment
 * @param withdrawnAt UTC instant of the withdrawal; null for a current participant
 */
record ParticipantResource(ParticipantId id, PersonId personId, String givenName, String familyName,
		ParticipantRole role, String externalId, String institution, String department, String field, String rank,
		@Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers, List<WeeklySlot> availability,
		Modality modality, int podCapacity, List<LocalDate> trainedOn, Instant enrolledAt,
		@Nullable Instant withdrawnAt) {
}
