package org.alkimos.programs.pods;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;

/**
 * Tracks the active pods of a cohort; the event for the end of a pod may arrive before
 * the one for its start.
 */
@Component
class PodTally {

	private final JdbcClient jdbc;

	PodTally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void formed(PodId pod, CohortId cohort) {
		this.jdbc.sql("""
				insert into programs.pod (pod_id, cohort_id, concluded) values (?, ?, false)
				on conflict (tenant_id, pod_id) do nothing""").params(pod.value(), cohort.value()).update();
	}

	void concluded(PodId pod, CohortId cohort) {
		this.jdbc.sql("""
				insert into programs.pod (pod_id, cohort_id, concluded) values (?, ?, true)
				on conflict (tenant_id, pod_id) do update set concluded = true""")
			.params(pod.value(), cohort.value())
			.update();
	}

}
