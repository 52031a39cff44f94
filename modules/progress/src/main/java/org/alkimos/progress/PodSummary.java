package org.alkimos.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
 * @param coMentor the second mentor, where a pod has two
 * @param weeklySlot in the cohort's time zone
 * @param timeZone that of the cohort
 * @param checkInOpen whether one of the reader's own check-ins waits
 * @param version for entity tags
 */
public record PodSummary(PodId pod, CohortId cohort, int number, PersonId mentor, @Nullable PersonId coMentor,
		List<PersonId> mentees, WeeklySlot weeklySlot, ZoneId timeZone, Phase phase, PodState state, LocalDate formedOn,
		@Nullable LocalDate concludedOn, AgreementState agreement, Dose dose, boolean checkInOpen, int version) {

	public boolean active() {
		return this.state == PodState.ACTIVE;
	}

	public boolean isMentor(PersonId person) {
		return mentors().contains(person);
	}

	/** Who leads it, then the co-mentor if there is one. */
	public List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	/** Everybody in it, mentors first. */
	public List<PersonId> members() {
		return Stream.concat(mentors().stream(), this.mentees.stream()).toList();
	}

}
