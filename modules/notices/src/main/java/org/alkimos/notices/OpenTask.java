package org.alkimos.notices;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Something the person has still to do.
 *
 * @param id the task
 * @param kind what it is
 * @param subject the agreement, check-in, assessment or pod it is about
 * @param cohort the cohort it belongs to
 * @param pod the pod it belongs to
 * @param podNumber the pod's number in its cohort, once known
 * @param mentor the pod's mentor, once known
 * @param form who rates whom, for assessments
 * @param moment when in the year, for assessments
 * @param opensOn first day to do it
 * @param dueOn last day to do it in time
 */
public record OpenTask(TaskId id, TaskKind kind, UUID subject, CohortId cohort, PodId pod, @Nullable Integer podNumber,
		@Nullable PersonId mentor, @Nullable AssessmentForm form, @Nullable WaveMoment moment, LocalDate opensOn,
		LocalDate dueOn) {
}
