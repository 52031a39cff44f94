package org.alkimos.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** Read queries for the open tasks and notices of one person. */
@Repository
class NoticeViews {

	/**
	 * Condition for open tasks: assessments stay open after a pod concludes, all other
	 * tasks do not.
	 */
	private static final String OPEN = """
			from notices.task t left join notices.pod p using (tenant_id, pod_id)
			where t.person_id = :person and t.done_at is null and t.lapsed_at is null and t.opens_on <= :today
			  and (t.kind = 'ASSESS' or p.concluded_on is null)
			  and not exists (select 1 from notices.closed_wave w where w.tenant_id = t.tenant_id and w.wave_id = t.wave_id)
			""";

	private static final String NEWS = """
			select n.notice_id, n.kind, n.cohort_id, n.pod_id, n.detail, n.at, p.number, p.mentor_id
			from notices.notice n left join notices.pod p on p.tenant_id = n.tenant_id and p.pod_id = n.pod_id
			where (cast(:after as uuid) is null or n.notice_id < :after)
			  and (n.task_id is null or exists (select 1 from notices.task t
			    where t.tenant_id = n.tenant_id and t.task_id = n.task_id and t.done_at is null and t.lapsed_at is null
			      and not exists (select 1 from notices.closed_wave w
			        where w.tenant_id = t.tenant_id and w.wave_id = t.wave_id)))
			  and (
			  n.person_id = :person
			  or n.person_id is null and exists (select 1 from notices.pod_member m
			    where m.tenant_id = n.tenant_id and m.pod_id = n.pod_id and m.person_id = :person
			      and (m.joined_at is null or m.joined_at < n.at) and (m.left_at is null or m.left_at > n.at))
			  or n.kind = 'COHORT_CLOSED' and exists (
			    select 1 from notices.pod_member m join notices.pod mine using (tenant_id, pod_id)
			    where m.tenant_id = n.tenant_id and mine.cohort_id = n.cohort_id and m.person_id = :person)
			  or :manager and n.kind in ('POD_CONCLUDED', 'WAVE_OPENED', 'WAVE_CLOSED', 'COHORT_CLOSED',
			    'CHANGE_REQUESTED')
			  or :evaluator and n.kind in ('WAVE_OPENED', 'WAVE_CLOSED', 'COHORT_CLOSED'))
			order by n.notice_id desc limit :limit""";

	private final JdbcClient jdbc;

	NoticeViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OpenTask> tasksOf(PersonId person, LocalDate today, int limit) {
		return this.jdbc.sql("""
				select t.task_id, t.kind, t.subject_id, t.cohort_id, t.pod_id, p.number, p.mentor_id, t.form, t.moment,
				  t.opens_on, t.due_on
				""" + OPEN + " order by t.due_on, t.opened_at, t.task_id limit :limit")
			.param("person", person.value())
			.param("today", today)
			.param("limit", limit)
			.query((row, index) -> task(row))
			.list();
	}

	int countOf(PersonId person, LocalDate today) {
		return this.jdbc.sql("select count(*) " + OPEN)
			.param("person", person.value())
			.param("today", today)
			.query(Integer.class)
			.single();
	}

	List<Notice> newsOf(Actor actor, @Nullable NoticeId after, int limit) {
		return this.jdbc.sql(NEWS)
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("person", actor.person().value())
			.param("manager", actor.is(Role.PROGRAM_MANAGER))
			.param("evaluator", actor.is(Role.EVALUATOR))
			.param("limit", limit)
			.query((row, index) -> notice(row))
			.list();
	}

	private static OpenTask task(ResultSet row) throws SQLException {
		return new OpenTask(new TaskId(uuid(row, "task_id")), TaskKind.valueOf(row.getString("kind")),
				uuid(row, "subject_id"), new CohortId(uuid(row, "cohort_id")), new PodId(uuid(row, "pod_id")),
				row.getObject("number", Integer.class), mentor(row), named(row, "form", AssessmentForm::valueOf),
				named(row, "moment", WaveMoment::valueOf), row.getObject("opens_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class));
	}

	private static Notice notice(ResultSet row) throws SQLException {
		UUID pod = row.getObject("pod_id", UUID.class);
		return new Notice(new NoticeId(uuid(row, "notice_id")), NoticeKind.valueOf(row.getString("kind")),
				new CohortId(uuid(row, "cohort_id")), (pod != null) ? new PodId(pod) : null,
				row.getObject("number", Integer.class), mentor(row), row.getString("detail"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

	private static UUID uuid(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static @Nullable PersonId mentor(ResultSet row) throws SQLException {
		UUID mentor = row.getObject("mentor_id", UUID.class);
		return (mentor != null) ? new PersonId(mentor) : null;
	}

	private static <E> @Nullable E named(ResultSet row, String column, Function<String, E> read) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? read.apply(name) : null;
	}

}
