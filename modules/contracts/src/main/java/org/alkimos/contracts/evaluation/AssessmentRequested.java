package org.alkimos.contracts.evaluation;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A person was invited to fill in a form.
 *
 * @param respondent the person who is to fill in the form
 * @param dueOn due date, in the cohort's time zone
 */
@EventType("org.alkimos.evaluation.assessment-requested.v1")
public record AssessmentRequested(@JsonUnwrapped EventHead head, AssessmentId assessment, WaveId wave, CohortId cohort,
		PodId pod, PersonId respondent, AssessmentForm form, WaveMoment moment,
		LocalDate dueOn) implements EvaluationEvent {

	@Override
	public UUID aggregateId() {
		return this.assessment.value();
	}

}
