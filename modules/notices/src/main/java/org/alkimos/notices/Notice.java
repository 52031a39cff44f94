package org.alkimos.notices;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A notice about an event.
 *
 * @param id sortable by time
 * @param kind what happened
 * @param cohort the cohort
 * @param pod the pod, or null if the notice is about the whole cohort
 * @param podNumber number of the pod in its cohort, or null if not known yet
 * @param mentor mentor of the pod, or null if not known yet
 * @param detail detail defined by the kind, or empty
 * @param at time of the event
 */
public record Notice(NoticeId id, NoticeKind kind, CohortId cohort, @Nullable PodId pod, @Nullable Integer podNumber,
		@Nullable PersonId mentor, String detail, Instant at) {
}
