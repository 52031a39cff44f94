package org.alkimos.evaluation;

import java.util.List;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/** Who is asked, as far as this module has to know a pod. */
record Pod(PodId id, CohortId cohort, PersonId mentor, List<PersonId> mentees) {
}
