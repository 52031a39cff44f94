package org.alkimos.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.Mentored;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.meeting.Dose;
import org.alkimos.progress.pod.PodState;

/**
 * Summary of a pod; nothing in it was written by its members.
 *
 * @param number within the cohort, from 1
 * @param mentors one or two mentors; the first leads
 * @param weeklySlot in the cohort's time zone
 * @param timeZone time zone of the cohort
 * @param checkInOpen whether the reader has an open check-in
 * @param version for entity tags
 */
public record PodSummary(PodId pod, CohortId cohort, int number, List<PersonId> mentors, List<PersonId> mentees,
		WeeklySlot weeklySlot, ZoneId timeZone, Phase phase, PodState state, LocalDate formedOn,
		@Nullable LocalDate concludedOn, AgreementState agreement, Dose dose, boolean checkInOpen,
		int version) implements Mentored {

	public boolean active() {
		return this.state == PodState.ACTIVE;
	}

	public boolean isMentor(PersonId person) {
		return this.mentors.contains(person);
	}

	/** Returns all members, mentors first. */
	public List<PersonId> members() {
		return Stream.concat(this.mentors.stream(), this.mentees.stream()).toList();
	}

}
