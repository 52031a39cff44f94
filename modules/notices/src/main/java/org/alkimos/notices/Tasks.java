package org.alkimos.notices;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TypedId;

/** Stores tasks; events open, complete, reopen, and expire them. */
@Repository
class Tasks {

	private final JdbcClient jdbc;

	Tasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void open(NewTask task) {
		this.jdbc
			.sql("""
					insert into notices.task (task_id, person_id, kind, subject_id, cohort_id, pod_id, wave_id, form, moment,
					  opens_on, due_on, opened_at)
					values (:id, :person, :kind, :subject, :cohort, :pod, :wave, :form, :moment, :opensOn, :dueOn, :at)
					on conflict do nothing""")
			.param("id", TaskId.next().value())
			.param("person", task.person().value())
			.param("kind", task.kind().name())
			.param("subject", task.subject().value())
			.param("cohort", task.cohort().value())
			.param("pod", task.pod().value())
			.param("wave", (task.wave() != null) ? task.wave().value() : null, Types.OTHER)
			.param("form", task.form())
			.param("moment", task.moment())
			.param("opensOn", task.opensOn())
			.param("dueOn", task.dueOn())
			.param("at", task.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Extends the due date for everyone who has not completed the task. */
	void postpone(TypedId subject, LocalDate due) {
		this.jdbc.sql("update notices.task set due_on = ? where subject_id = ? and done_at is null")
			.params(due, subject.value())
			.update();
	}

	void done(PersonId person, TypedId subject, Instant at) {
		this.jdbc.sql("""
				update notices.task set done_at = ?
				where subject_id = ? and person_id = ? and done_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), subject.value(), person.value())
			.update();
	}

	void doneForAll(TypedId subject, Instant at) {
		this.jdbc.sql("update notices.task set done_at = ? where subject_id = ? and done_at is null")
			.params(at.atOffset(ZoneOffset.UTC), subject.value())
			.update();
	}

	/** Reopens the task for everyone who had completed it, due in a week or later. */
	void reopen(TypedId subject, Instant at) {
		LocalDate week = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(7);
		this.jdbc.sql("""
				update notices.task set done_at = null, due_on = greatest(due_on, ?)
				where subject_id = ? and done_at is not null""").params(week, subject.value()).update();
	}

	void lapse(TypedId subject, Instant at) {
		this.jdbc.sql("""
				update notices.task set lapsed_at = ?
				where subject_id = ? and done_at is null and lapsed_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), subject.value())
			.update();
	}

	/** Expires all open tasks of a person in a cohort they have withdrawn from. */
	void lapse(PersonId person, CohortId cohort, Instant at) {
		this.jdbc.sql("""
				update notices.task set lapsed_at = ?
				where person_id = ? and cohort_id = ? and done_at is null and lapsed_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), person.value(), cohort.value())
			.update();
	}

	/** Expires the tasks of a person in a pod they have left, except assessments. */
	void lapse(PersonId person, PodId pod, Instant at) {
		this.jdbc.sql("""
				update notices.task set lapsed_at = ?
				where person_id = ? and pod_id = ? and kind <> 'ASSESS' and lapsed_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), person.value(), pod.value())
			.update();
	}

	/** Opens a task, or reopens it with new dates if the person has had it before. */
	void openAgain(NewTask task) {
		open(task);
		this.jdbc.sql("""
				update notices.task set done_at = null, lapsed_at = null, opens_on = ?, due_on = ?
				where person_id = ? and kind = ? and subject_id = ?""")
			.params(task.opensOn(), task.dueOn(), task.person().value(), task.kind().name(), task.subject().value())
			.update();
	}

	/**
	 * Completes the task to meet if the event about the first meeting arrived before the
	 * event about the pod.
	 */
	void doneIfMet(PodId pod) {
		this.jdbc.sql("""
				update notices.task t set done_at = p.met_at from notices.pod p
				where p.tenant_id = t.tenant_id and p.pod_id = t.pod_id and p.met_at is not null
				  and t.kind = 'MEET_POD' and t.done_at is null and t.subject_id = ?""").param(pod.value()).update();
	}

}
