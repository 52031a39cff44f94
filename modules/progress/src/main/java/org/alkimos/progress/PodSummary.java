package org.alkimos.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A pod at a glance: nothing here was written by its members.
 *
 * @param number within the cohort, from 1
 * @param weeklySlot in the cohort's time zone
 * @param checkInOpen whether one of the reader's own check-ins waits
 * @param version for entity tags
 */
public record PodSummary(PodId pod, CohortId cohort, int number, PersonId mentor, List<PersonId> mentees,
		WeeklySlot weeklySlot, Phase phase, PodState state, LocalDate formedOn, @Nullable LocalDate concludedOn,
		AgreementState agreement, Dose dose, boolean checkInOpen, int version) {

	public boolean active() {
		return this.state == PodState.ACTIVE;
	}

	public boolean isMentor(PersonId person) {
		return this.mentor.equals(person);
	}

}
