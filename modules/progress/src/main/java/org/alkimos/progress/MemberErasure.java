package org.alkimos.progress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Erases pod members. What remains: that a pod met, who attended (as an ID), how many
 * goals were reached, how each check-in ended, and whether there was a development plan.
 * Text that the person wrote is deleted; their name is removed from the text of others.
 */
@Component
class MemberErasure {

	private static final String PODS = """
			pod_id in (select pod_id from progress.pod where :person = any (mentors)
			  union select pod_id from progress.pod_mentee where person_id = :person
			  union select pod_id from progress.former_member where person_id = :person)""";

	private final JdbcClient jdbc;

	MemberErasure(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void forget(PersonId person) {
		dropOwnWords(person);
		dropNames(person);
	}

	private void dropOwnWords(PersonId person) {
		run("delete from progress.private_note where author_id = :person", person);
		run("delete from progress.change_request where person_id = :person", person);
		run("""
				update progress.check_in set remark = null, state = case when state = 'OPEN' then 'LAPSED' else state end
				where person_id = :person""",
				person);
		run("""
				update progress.milestone set title = 'A step' where (tenant_id, goal_id) in (
				  select tenant_id, goal_id from progress.goal where owner_id = :person)""", person);
		run("update progress.goal set title = 'A former member’s goal' where owner_id = :person", person);
	}

	private void dropNames(PersonId person) {
		run("update progress.meeting set minutes = kernel.without_names(minutes, :person) where minutes is not null and "
				+ PODS, person);
		run("""
				update progress.private_note set body = kernel.without_names(body, :person) where (tenant_id, meeting_id) in (
				  select tenant_id, meeting_id from progress.meeting where """
				+ " " + PODS + ")", person);
		run("update progress.pod set closing_note = kernel.without_names(closing_note, :person) where closing_note is not null"
				+ " and " + PODS, person);
		run("update progress.goal set title = kernel.without_names(title, :person) where " + PODS, person);
		run("""
				update progress.milestone set title = kernel.without_names(title, :person) where (tenant_id, goal_id) in (
				  select tenant_id, goal_id from progress.goal where """
				+ " " + PODS + ")", person);
		run("update progress.check_in set remark = kernel.without_names(remark, :person) where remark is not null and "
				+ PODS, person);
	}

	private void run(String sql, PersonId person) {
		this.jdbc.sql(sql).param("person", person.value()).update();
	}

}
