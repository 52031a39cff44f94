package org.alkimos.evaluation.cohort;

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
public record Pod(PodId id, CohortId cohort, PersonId mentor, @Nullable PersonId coMentor, List<PersonId> mentees,
		@Nullable LocalDate extendedUntil) {

	/** Creates a pod that lasts as long as its cohort. */
	public Pod(PodId id, CohortId cohort, PersonId mentor, @Nullable PersonId coMentor, List<PersonId> mentees) {
		this(id, cohort, mentor, coMentor, mentees, null);
	}

	/** The mentor, then the co-mentor if there is one. */
	public List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	/** Due date of its members in a wave: the date for everyone, or later if extended. */
	public LocalDate dueOn(LocalDate due) {
		return (this.extendedUntil != null && this.extendedUntil.isAfter(due)) ? this.extendedUntil : due;
	}

}
