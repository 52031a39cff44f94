package org.alkimos.evaluation.feed;

import java.time.Instant;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A submitted form in a closed wave.
 *
 * @param agreed whether the respondent consents to the purpose of the request
 * @param afterwards whether the consent was changed after the wave closed
 * @param changedAt time when the wave closed or the respondent last changed a consent
 */
record Submission(PersonId respondent, CohortId cohort, WaveMoment wave, AssessmentForm form, boolean agreed,
		boolean afterwards, Instant changedAt) {
}
