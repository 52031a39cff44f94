package org.alkimos.notices;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.AssessmentPostponed;
import org.alkimos.contracts.evaluation.AssessmentRequested;
import org.alkimos.contracts.evaluation.AssessmentSubmitted;
import org.alkimos.contracts.evaluation.EvaluationEvent;
import org.alkimos.contracts.evaluation.ExportEnded;
import org.alkimos.contracts.evaluation.WaveClosed;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveOpened;
import org.alkimos.contracts.evaluation.WaveReminded;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Opens and completes assessment tasks, and adds notices about waves and exports. */
@Component
class EvaluationListener implements Subscriber<EvaluationEvent> {

	private final Tasks tasks;

	private final Waves waves;

	private final Notices notices;

	private final Reminders reminders;

	private final ReminderAppointments appointments;

	EvaluationListener(Tasks tasks, Waves waves, Notices notices, Reminders reminders,
			ReminderAppointments appointments) {
		this.tasks = tasks;
		this.waves = waves;
		this.notices = notices;
		this.reminders = reminders;
		this.appointments = appointments;
	}

	@Override
	public EventHandlers<EvaluationEvent> handlers() {
		return EventHandlers.of(EvaluationEvent.class)
			.on(AssessmentRequested.class, this::ask)
			.on(AssessmentPostponed.class, this::postpone)
			.on(AssessmentSubmitted.class,
					(submitted) -> this.tasks.done(submitted.respondent(), submitted.assessment(),
							submitted.head().occurredAt()))
			.on(WaveOpened.class,
					(opened) -> this.notices.ofCohort(opened, NoticeKind.WAVE_OPENED, opened.cohort(),
							opened.moment().name()))
			.on(WaveReminded.class, (reminded) -> this.reminders.send(reminded.wave()))
			.on(WaveClosed.class, this::close)
			.on(ExportEnded.class, this::end);
	}

	private void end(ExportEnded event) {
		this.notices.ofPerson(event, event.ready() ? NoticeKind.EXPORT_READY : NoticeKind.EXPORT_FAILED, event.cohort(),
				event.requestedBy(), event.export().value().toString());
	}

	private void ask(AssessmentRequested event) {
		this.tasks.open(NewTask.of(event));
		remind(event.wave(), event.assessment(), event.dueOn());
	}

	private void postpone(AssessmentPostponed event) {
		this.tasks.postpone(event.assessment(), event.dueOn());
		remind(event.wave(), event.assessment(), event.dueOn());
	}

	private void remind(WaveId wave, AssessmentId assessment, LocalDate dueOn) {
		this.appointments.make(wave, dueOn).forEach((day) -> this.reminders.sendLate(wave, assessment, day));
	}

	private void close(WaveClosed event) {
		this.waves.closed(event.wave());
		this.notices.ofCohort(event, NoticeKind.WAVE_CLOSED, event.cohort(), "");
	}

}
