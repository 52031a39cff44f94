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
import org.alkimos.kernel.tenancy.TypedId;

/** Stores each notice once; access is decided by the read queries. */
@Repository
class Notices {

	private final JdbcClient jdbc;

	Notices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void ofCohort(DomainEvent event, NoticeKind kind, CohortId cohort, String detail) {
		add(event, new NewNotice(event.head().eventId(), kind, cohort, null, null, detail));
	}

	void ofPod(DomainEvent event, NoticeKind kind, CohortId cohort, PodId pod, String detail) {
		add(event, new NewNotice(event.head().eventId(), kind, cohort, pod, null, detail));
	}

	/** Adds a notice for one person about something they started. */
	void ofPerson(DomainEvent event, NoticeKind kind, CohortId cohort, PersonId person, String detail) {
		add(event, new NewNotice(event.head().eventId(), kind, cohort, null, person, detail));
	}

	/** Adds a notice about a pod for one person. */
	void ofPerson(DomainEvent event, NoticeKind kind, CohortId cohort, PodId pod, PersonId person) {
		UUID id = event.head().eventId();
		long other = person.value().getLeastSignificantBits() & 0xFFFFFFFFFFFFL;
		var own = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ other);
		add(event, new NewNotice(own, kind, cohort, pod, person, ""));
	}

	private void add(DomainEvent event, NewNotice notice) {
		this.jdbc.sql("""
				insert into notices.notice (notice_id, kind, cohort_id, pod_id, person_id, detail, at)
				values (:id, :kind, :cohort, :pod, :person, :detail, :at) on conflict do nothing""")
			.param("id", notice.id())
			.param("kind", notice.kind().name())
			.param("cohort", notice.cohort().value())
			.param("pod", value(notice.pod()), Types.OTHER)
			.param("person", value(notice.person()), Types.OTHER)
			.param("detail", notice.detail())
			.param("at", event.head().occurredAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static @Nullable UUID value(@Nullable TypedId id) {
		return (id != null) ? id.value() : null;
	}

	/** A notice to store, for one person or for everyone concerned. */
	private record NewNotice(UUID id, NoticeKind kind, CohortId cohort, @Nullable PodId pod, @Nullable PersonId person,
			String detail) {
	}

}
