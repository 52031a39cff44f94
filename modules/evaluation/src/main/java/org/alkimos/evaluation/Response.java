package org.alkimos.evaluation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * One form that was handed in, in a wave that is closed; never leaves the module as it
 * is.
 *
 * @param mentor who is rated
 * @param department of the respondent, if known
 * @param rank of the respondent, if known
 */
record Response(AssessmentId assessment, CohortId cohort, PersonId respondent, PodId pod, PersonId mentor,
		AssessmentForm form, WaveMoment moment, @Nullable String department, @Nullable String rank,
		Map<String, Answer> answers) {
}
