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
	public void on(EvaluationEvent event) {
		switch (event) {
			case AssessmentRequested requested -> ask(requested);
			case AssessmentPostponed postponed -> postpone(postponed);
			case AssessmentSubmitted submitted ->
				this.tasks.done(submitted.respondent(), submitted.assessment(), submitted.head().occurredAt());
			case WaveOpened opened ->
				this.notices.ofCohort(opened, NoticeKind.WAVE_OPENED, opened.cohort(), opened.moment().name());
			case WaveReminded reminded -> this.reminders.send(reminded.wave());
			case WaveClosed closed -> close(closed);
			case ExportEnded ended ->
				this.notices.ofPerson(ended, ended.ready() ? NoticeKind.EXPORT_READY : NoticeKind.EXPORT_FAILED,
						ended.cohort(), ended.requestedBy(), ended.export().value().toString());
		}
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
