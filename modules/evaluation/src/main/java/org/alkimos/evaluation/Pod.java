package org.alkimos.evaluation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/** Who is asked, as far as this module has to know a pod. */
record Pod(PodId id, CohortId cohort, PersonId mentor, List<PersonId> mentees, @Nullable LocalDate extendedUntil) {

	/** A pod that goes on as long as its cohort. */
	Pod(PodId id, CohortId cohort, PersonId mentor, List<PersonId> mentees) {
		this(id, cohort, mentor, mentees, null);
	}

	/** When its members are to answer in a wave: with the others, or later. */
	LocalDate dueOn(Wave wave) {
		LocalDate due = wave.dueOn();
		return (this.extendedUntil != null && this.extendedUntil.isAfter(due)) ? this.extendedUntil : due;
	}

}
