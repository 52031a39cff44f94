package org.alkimos.evaluation;

import java.time.Instant;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * That a form was handed in, in a wave that is closed.
 *
 * @param agreed whether the respondent agrees to the purpose it is pulled for
 * @param afterwards whether they said so after the wave had closed
 * @param changedAt when the wave closed, or the respondent last changed their mind
 */
record Handed(PersonId respondent, CohortId cohort, WaveMoment wave, AssessmentForm form, boolean agreed,
		boolean afterwards, Instant changedAt) {
}
