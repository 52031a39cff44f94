package org.alkimos.evaluation.feed;

import java.time.Instant;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A submitted form in a closed wave.
 *
 * @param changedAt time when the wave closed or the respondent last changed a consent
 */
record Submission(PersonId respondent, CohortId cohort, WaveMoment wave, AssessmentForm form, Instant changedAt) {

	/** Copies the submission with the later of both times. */
	Submission changed(Instant at) {
		return at.isAfter(this.changedAt) ? new Submission(this.respondent, this.cohort, this.wave, this.form, at)
				: this;
	}

}
