package org.alkimos.notices;

import java.sql.Types;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.DomainEvent;

/** What happened, once; who may read it is decided when it is read. */
@Repository
class Notices {

	private final JdbcClient jdbc;

	Notices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void ofCohort(DomainEvent event, NoticeKind kind, CohortId cohort, String detail) {
		add(event, kind, cohort, null, detail);
	}

	void ofPod(DomainEvent event, NoticeKind kind, CohortId cohort, PodId pod, String detail) {
		add(event, kind, cohort, pod, detail);
	}

	private void add(DomainEvent event, NoticeKind kind, CohortId cohort, @Nullable PodId pod, String detail) {
		this.jdbc.sql("""
				insert into notices.notice (notice_id, kind, cohort_id, pod_id, detail, at)
				values (:id, :kind, :cohort, :pod, :detail, :at) on conflict do nothing""")
			.param("id", event.head().eventId())
			.param("kind", kind.name())
			.param("cohort", cohort.value())
			.param("pod", (pod != null) ? pod.value() : null, Types.OTHER)
			.param("detail", detail)
			.param("at", event.head().occurredAt().atOffset(ZoneOffset.UTC))
			.update();
	}

}
