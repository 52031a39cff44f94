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
 * A pod's members, as far as this module needs them.
 *
 * @param mentor mentor rated by the mentees
 * @param coMentor co-mentor, who rates only their own skills, so that each mentee gives
 * one rating; or null
 */
record Pod(PodId id, CohortId cohort, PersonId mentor, @Nullable PersonId coMentor, List<PersonId> mentees,
		@Nullable LocalDate extendedUntil) {

	/** Creates a pod that lasts as long as its cohort. */
	Pod(PodId id, CohortId cohort, PersonId mentor, @Nullable PersonId coMentor, List<PersonId> mentees) {
		this(id, cohort, mentor, coMentor, mentees, null);
	}

	/** The mentor, then the co-mentor if there is one. */
	List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	/** Due date of its members in a wave: the common date, or later if extended. */
	LocalDate dueOn(Wave wave) {
		LocalDate due = wave.dueOn();
		return (this.extendedUntil != null && this.extendedUntil.isAfter(due)) ? this.extendedUntil : due;
	}

}
