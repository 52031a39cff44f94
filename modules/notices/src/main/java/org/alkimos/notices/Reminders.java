package org.alkimos.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * Adds reminder notices for people who have not submitted an assessment; no one else sees
 * them.
 */
@Component
class Reminders {

	/** Days after which a late reminder is skipped in favor of the next one. */
	private static final int DAYS_LATE = 3;

	/** Days after an invitation without a reminder. */
	private static final int DAYS_OF_PEACE = 3;

	private final JdbcClient jdbc;

	private final Clock clock;

	Reminders(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds the reminder of a given day for assessments with a given due date. */
	@Transactional
	void send(WaveId wave, LocalDate dueOn, LocalDate day) {
		waiting(wave).stream().filter((task) -> task.dueOn().equals(dueOn) && isDue(task, day)).forEach(this::remind);
	}

	/** Adds the reminder of a past day for one assessment. */
	void sendLate(WaveId wave, AssessmentId assessment, LocalDate day) {
		waiting(wave).stream()
			.filter((task) -> task.subject().equals(assessment.value()) && isDue(task, day))
			.forEach(this::remind);
	}

	private boolean isDue(Waiting task, LocalDate day) {
		LocalDate today = today();
		return !today.isBefore(day) && !today.isAfter(day.plusDays(DAYS_LATE))
				&& !task.askedOn().isAfter(day.minusDays(DAYS_OF_PEACE));
	}

	/** Adds a reminder for everyone in the wave who has not submitted. */
	void send(WaveId wave) {
		waiting(wave).forEach(this::remind);
	}

	private record Waiting(UUID task, UUID subject, UUID person, UUID cohort, String moment, LocalDate askedOn,
			LocalDate dueOn) {
	}

	private List<Waiting> waiting(WaveId wave) {
		return this.jdbc.sql("""
				select task_id, subject_id, person_id, cohort_id, moment, opens_on, due_on from notices.task t
				where wave_id = ? and done_at is null and lapsed_at is null
				  and not exists (select 1 from notices.closed_wave w
				    where w.tenant_id = t.tenant_id and w.wave_id = t.wave_id)""")
			.param(wave.value())
			.query((row, n) -> new Waiting(row.getObject("task_id", UUID.class),
					row.getObject("subject_id", UUID.class), row.getObject("person_id", UUID.class),
					row.getObject("cohort_id", UUID.class), row.getString("moment"),
					row.getObject("opens_on", LocalDate.class), row.getObject("due_on", LocalDate.class)))
			.list();
	}

	private void remind(Waiting task) {
		this.jdbc.sql("""
				insert into notices.notice (notice_id, kind, cohort_id, person_id, task_id, detail, at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(TypedIds.next(), NoticeKind.ASSESSMENT_WAITS.name(), task.cohort(), task.person(), task.task(),
					task.moment(), OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)))
			.update();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
