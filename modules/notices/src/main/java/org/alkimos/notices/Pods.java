package org.alkimos.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/** Pod data for notices and tasks; events about a pod may arrive in any order. */
@Repository
class Pods {

	private final JdbcClient jdbc;

	Pods(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void formed(PodFormed event) {
		this.jdbc.sql("""
				insert into notices.pod (pod_id, cohort_id, number, mentor_id) values (?, ?, ?, ?)
				on conflict (tenant_id, pod_id)
				do update set number = excluded.number, mentor_id = excluded.mentor_id""")
			.params(event.pod().value(), event.cohort().value(), event.number(), event.leader().value())
			.update();
		event.mentors().forEach((mentor) -> addMember(event.pod(), mentor));
		event.mentees().forEach((mentee) -> addMember(event.pod(), mentee));
	}

	/** Updates the mentor; a pod with new members counts as not having met. */
	void changed(PodChanged event) {
		this.jdbc.sql("""
				update notices.pod set mentor_id = :mentor, met_at = case when :joined then null else met_at end
				where pod_id = :pod""")
			.param("mentor", event.leader().value())
			.param("joined", !event.joined().isEmpty())
			.param("pod", event.pod().value())
			.update();
		Instant at = event.head().occurredAt();
		event.joined().forEach((person) -> join(event.pod(), person, at));
		event.left().forEach((person) -> leave(event.pod(), person, at));
	}

	private void join(PodId pod, PersonId person, Instant at) {
		this.jdbc.sql("""
				insert into notices.pod_member (pod_id, person_id, joined_at) values (?, ?, ?)
				on conflict (tenant_id, person_id, pod_id)
				do update set joined_at = excluded.joined_at, left_at = null""")
			.params(pod.value(), person.value(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	void leave(PodId pod, PersonId person, Instant at) {
		this.jdbc.sql("update notices.pod_member set left_at = ? where pod_id = ? and person_id = ?")
			.params(at.atOffset(ZoneOffset.UTC), pod.value(), person.value())
			.update();
	}

	private void addMember(PodId pod, PersonId person) {
		this.jdbc.sql("insert into notices.pod_member (pod_id, person_id) values (?, ?) on conflict do nothing")
			.params(pod.value(), person.value())
			.update();
	}

	void met(PodId pod, CohortId cohort, Instant at) {
		this.jdbc.sql("""
				insert into notices.pod (pod_id, cohort_id, met_at) values (?, ?, ?)
				on conflict (tenant_id, pod_id) do update set met_at = coalesce(notices.pod.met_at, excluded.met_at)""")
			.params(pod.value(), cohort.value(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	void concluded(PodId pod, CohortId cohort, LocalDate on) {
		this.jdbc.sql("""
				insert into notices.pod (pod_id, cohort_id, concluded_on) values (?, ?, ?)
				on conflict (tenant_id, pod_id) do update set concluded_on = excluded.concluded_on""")
			.params(pod.value(), cohort.value(), on)
			.update();
	}

}
