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
 * An open task of a person.
 *
 * @param id the task
 * @param kind kind of task
 * @param subject the agreement, check-in, assessment or pod it is about
 * @param cohort the cohort it belongs to
 * @param pod the pod it belongs to
 * @param podNumber number of the pod in its cohort, or null if not known yet
 * @param mentor mentor of the pod, or null if not known yet
 * @param form who rates whom, for assessments; otherwise null
 * @param moment moment of the wave, for assessments; otherwise null
 * @param opensOn first day on which it can be done
 * @param dueOn due date
 */
public record OpenTask(TaskId id, TaskKind kind, UUID subject, CohortId cohort, PodId pod, @Nullable Integer podNumber,
		@Nullable PersonId mentor, @Nullable AssessmentForm form, @Nullable WaveMoment moment, LocalDate opensOn,
		LocalDate dueOn) {
}
