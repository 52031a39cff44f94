package org.alkimos.matching.repair;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.progress.ChangeRequested;
import org.alkimos.kernel.tenancy.PersonId;

/** Mentees who asked to change pods. No reason is stored. */
@Component
public class ChangeRequests {

	private final JdbcClient jdbc;

	ChangeRequests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void add(ChangeRequested event) {
		this.jdbc.sql("""
				insert into matching.change_request (pod_id, person_id, cohort_id, asked_at) values (?, ?, ?, ?)
				on conflict do nothing""")
			.params(event.pod().value(), event.person().value(), event.cohort().value(),
					event.head().occurredAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	public void drop(PodId pod, PersonId person) {
		this.jdbc.sql("delete from matching.change_request where pod_id = ? and person_id = ?")
			.params(pod.value(), person.value())
			.update();
	}

	/** Deletes the request of a mentee who has changed pods. */
	void settle(CohortId cohort) {
		this.jdbc.sql("""
				delete from matching.change_request r where r.cohort_id = ? and exists (
				  select from matching.pod_mentee m join matching.pod p using (tenant_id, pod_id)
				  where p.tenant_id = r.tenant_id and p.cohort_id = r.cohort_id and p.ended_at is null
				    and m.mentee_id = r.person_id and p.pod_id <> r.pod_id)""").param(cohort.value()).update();
	}

	/** Time of the first request by mentee, for one cohort. */
	Map<PersonId, Instant> of(CohortId cohort) {
		Map<PersonId, Instant> asked = new HashMap<>();
		this.jdbc.sql("select person_id, asked_at from matching.change_request where cohort_id = ?")
			.param(cohort.value())
			.query((row) -> {
				asked.merge(new PersonId(row.getObject("person_id", UUID.class)),
						row.getObject("asked_at", OffsetDateTime.class).toInstant(),
						(one, other) -> one.isBefore(other) ? one : other);
			});
		return asked;
	}

	public void forget(PersonId person) {
		this.jdbc.sql("delete from matching.change_request where person_id = ?").param(person.value()).update();
	}

}
