package org.alkimos.contracts.evaluation;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * The due date of a person's form was extended because their pod continues longer than
 * the others.
 *
 * @param respondent the person who is to fill in the form
 * @param dueOn new due date, in the cohort's time zone
 */
@EventType("org.alkimos.evaluation.assessment-postponed.v1")
public record AssessmentPostponed(@JsonUnwrapped EventHead head, AssessmentId assessment, WaveId wave, CohortId cohort,
		PersonId respondent, LocalDate dueOn) implements EvaluationEvent {

	@Override
	public UUID aggregateId() {
		return this.assessment.value();
	}

}
