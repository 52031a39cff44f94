package org.alkimos.notices;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.tenancy.PersonId;

/** Stores each notice once; access is decided by the read queries. */
@Repository
class Notices {

	private final JdbcClient jdbc;

	Notices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void ofCohort(DomainEvent event, NoticeKind kind, CohortId cohort, String detail) {
		add(event, event.head().eventId(), kind, cohort, null, null, detail);
	}

	void ofPod(DomainEvent event, NoticeKind kind, CohortId cohort, PodId pod, String detail) {
		add(event, event.head().eventId(), kind, cohort, pod, null, detail);
	}

	/** Adds a notice for one person about something they started. */
	void ofPerson(DomainEvent event, NoticeKind kind, CohortId cohort, PersonId person, String detail) {
		add(event, event.head().eventId(), kind, cohort, null, person, detail);
	}

	/** Adds a notice about a pod for one person. */
	void ofPerson(DomainEvent event, NoticeKind kind, CohortId cohort, PodId pod, PersonId person) {
		UUID id = event.head().eventId();
		long other = person.value().getLeastSignificantBits() & 0xFFFFFFFFFFFFL;
		add(event, new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ other), kind, cohort, pod,
				person, "");
	}

	private void add(DomainEvent event, UUID id, NoticeKind kind, CohortId cohort, @Nullable PodId pod,
			@Nullable PersonId person, String detail) {
		this.jdbc.sql("""
				insert into notices.notice (notice_id, kind, cohort_id, pod_id, person_id, detail, at)
				values (:id, :kind, :cohort, :pod, :person, :detail, :at) on conflict do nothing""")
			.param("id", id)
			.param("kind", kind.name())
			.param("cohort", cohort.value())
			.param("pod", (pod != null) ? pod.value() : null, Types.OTHER)
			.param("person", (person != null) ? person.value() : null, Types.OTHER)
			.param("detail", detail)
			.param("at", event.head().occurredAt().atOffset(ZoneOffset.UTC))
			.update();
	}

}
