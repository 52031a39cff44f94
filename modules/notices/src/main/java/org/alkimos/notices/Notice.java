package org.alkimos.notices;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Something that happened.
 *
 * @param id sorts by time
 * @param kind what happened
 * @param cohort in which cohort
 * @param pod in which pod; null if it concerns the whole cohort
 * @param podNumber the pod's number in its cohort, once known
 * @param mentor the pod's mentor, once known
 * @param detail what the kind says it is, or empty
 * @param at when it happened
 */
public record Notice(NoticeId id, NoticeKind kind, CohortId cohort, @Nullable PodId pod, @Nullable Integer podNumber,
		@Nullable PersonId mentor, String detail, Instant at) {
}
