package org.alkimos.evaluation.cohort;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.Mentored;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A pod's members, as far as this module needs them.
 *
 * @param mentors one or two mentors. The mentees rate the first. A co-mentor rates only
 * their own skills, so that each mentee gives one rating
 */
public record Pod(PodId id, CohortId cohort, List<PersonId> mentors, List<PersonId> mentees,
		@Nullable LocalDate extendedUntil) implements Mentored {

	/** Creates a pod that lasts as long as its cohort. */
	public Pod(PodId id, CohortId cohort, List<PersonId> mentors, List<PersonId> mentees) {
		this(id, cohort, mentors, mentees, null);
	}

	/** Due date of its members in a wave: the date for everyone, or later if extended. */
	public LocalDate dueOn(LocalDate due) {
		return (this.extendedUntil != null && this.extendedUntil.isAfter(due)) ? this.extendedUntil : due;
	}

}
