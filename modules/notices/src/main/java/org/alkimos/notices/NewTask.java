package org.alkimos.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentRequested;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.progress.CheckInRequested;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TypedId;

/** A task to open; one per person, kind, and subject. */
record NewTask(PersonId person, TaskKind kind, TypedId subject, CohortId cohort, PodId pod, @Nullable TypedId wave,
		@Nullable String form, @Nullable String moment, LocalDate opensOn, LocalDate dueOn, Instant at) {

	/** Creates a task that is due a number of days after the event. */
	static NewTask within(int days, EventHead head, PersonId person, Duty duty) {
		LocalDate on = LocalDate.ofInstant(head.occurredAt(), ZoneOffset.UTC);
		return new NewTask(person, duty.kind(), duty.subject(), duty.cohort(), duty.pod(), null, null, null, on,
				on.plusDays(days), head.occurredAt());
	}

	static NewTask of(CheckInRequested event) {
		return new NewTask(event.person(), TaskKind.CHECK_IN, event.checkIn(), event.cohort(), event.pod(), null, null,
				null, event.opensOn(), event.dueOn(), event.head().occurredAt());
	}

	static NewTask of(AssessmentRequested event) {
		LocalDate on = LocalDate.ofInstant(event.head().occurredAt(), ZoneOffset.UTC);
		return new NewTask(event.respondent(), TaskKind.ASSESS, event.assessment(), event.cohort(), event.pod(),
				event.wave(), event.form().name(), event.moment().name(), on, event.dueOn(), event.head().occurredAt());
	}

	/** What is to be done about which subject, the same for several people. */
	record Duty(TaskKind kind, TypedId subject, CohortId cohort, PodId pod) {
	}

}
