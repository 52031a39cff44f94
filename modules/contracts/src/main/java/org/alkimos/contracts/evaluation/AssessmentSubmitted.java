package org.alkimos.contracts.evaluation;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A person submitted their form.
 *
 * @param respondent the person who filled in the form
 */
@EventType("org.alkimos.evaluation.assessment-submitted.v1")
public record AssessmentSubmitted(@JsonUnwrapped EventHead head, AssessmentId assessment, WaveId wave, CohortId cohort,
		PersonId respondent) implements EvaluationEvent {

	@Override
	public UUID aggregateId() {
		return this.assessment.value();
	}

}
