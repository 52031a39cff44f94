package org.alkimos.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Who is asked, as far as this module has to know a pod.
 *
 * @param mentor whom its mentees rate
 * @param coMentor rates their own skills only, so that each mentee stays one rating
 */
record Pod(PodId id, CohortId cohort, PersonId mentor, @Nullable PersonId coMentor, List<PersonId> mentees,
		@Nullable LocalDate extendedUntil) {

	/** A pod that goes on as long as its cohort. */
	Pod(PodId id, CohortId cohort, PersonId mentor, @Nullable PersonId coMentor, List<PersonId> mentees) {
		this(id, cohort, mentor, coMentor, mentees, null);
	}

	/** Who leads it, then the co-mentor if there is one. */
	List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	/** When its members are to answer in a wave: with the others, or later. */
	LocalDate dueOn(Wave wave) {
		LocalDate due = wave.dueOn();
		return (this.extendedUntil != null && this.extendedUntil.isAfter(due)) ? this.extendedUntil : due;
	}

}
