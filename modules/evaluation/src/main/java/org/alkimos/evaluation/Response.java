package org.alkimos.evaluation;

import java.util.Map;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.kernel.tenancy.PersonId;

/** One form that was handed in, for scoring; never leaves the module as it is. */
record Response(PersonId respondent, PodId pod, AssessmentForm form, WaveMoment moment, Map<String, Answer> answers) {
}
