package org.alkimos.evaluation.responses;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * One submitted form in a closed wave; never leaves the module unprocessed.
 *
 * @param mentor rated mentor
 * @param department department of the respondent, or null if unknown
 * @param rank rank of the respondent, or null if unknown
 */
public record Response(AssessmentId assessment, CohortId cohort, PersonId respondent, PodId pod, PersonId mentor,
		AssessmentForm form, WaveMoment moment, @Nullable String department, @Nullable String rank,
		Map<String, Answer> answers) {
}
