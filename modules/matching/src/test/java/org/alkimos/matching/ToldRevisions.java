package org.alkimos.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.EnrollmentRevisions;
import org.alkimos.contracts.programs.ParticipantId;

/** The programs module as far as matching asks it: nothing is on its way, unless told. */
@Component
class ToldRevisions implements EnrollmentRevisions {

	private final Map<CohortId, Map<ParticipantId, Long>> onTheWay = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	ToldRevisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void put(CohortId cohort, Map<ParticipantId, Long> current) {
		this.onTheWay.put(cohort, current);
	}

	@Override
	public Map<ParticipantId, Long> of(CohortId cohort) {
		return this.onTheWay.getOrDefault(cohort, known(cohort));
	}

	private Map<ParticipantId, Long> known(CohortId cohort) {
		Map<ParticipantId, Long> found = new HashMap<>();
		this.jdbc.sql("select participant_id, revision from matching.participant where cohort_id = ? and not withdrawn")
			.param(cohort.value())
			.query((row) -> {
				found.put(new ParticipantId(row.getObject("participant_id", UUID.class)), row.getLong("revision"));
			});
		return found;
	}

}
