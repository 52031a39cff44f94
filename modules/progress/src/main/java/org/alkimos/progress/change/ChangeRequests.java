package org.alkimos.progress.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

/** Open requests to change pods. */
@Component
class ChangeRequests {

	private final JdbcClient jdbc;

	ChangeRequests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a request. Returns whether it is new. */
	public boolean add(PodId pod, PersonId person, Instant at) {
		return this.jdbc.sql("""
				insert into progress.change_request (pod_id, person_id, asked_at) values (?, ?, ?)
				on conflict do nothing""")
			.params(pod.value(), person.value(), at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** Removes a request. Returns whether there was one. */
	public boolean drop(PodId pod, PersonId person) {
		return this.jdbc.sql("delete from progress.change_request where pod_id = ? and person_id = ?")
			.params(pod.value(), person.value())
			.update() == 1;
	}

	Optional<Instant> find(PodId pod, PersonId person) {
		return this.jdbc.sql("select asked_at from progress.change_request where pod_id = ? and person_id = ?")
			.params(pod.value(), person.value())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

}
