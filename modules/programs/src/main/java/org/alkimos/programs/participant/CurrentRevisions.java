package org.alkimos.programs.participant;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.EnrollmentRevisions;
import org.alkimos.contracts.programs.ParticipantId;

/** Reads them with the participants, so that no event can be missing from them. */
@Component
class CurrentRevisions implements EnrollmentRevisions {

	private final JdbcClient jdbc;

	CurrentRevisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<ParticipantId, Long> of(CohortId cohort) {
		Map<ParticipantId, Long> found = new HashMap<>();
		this.jdbc.sql("""
				select participant_id, revision from programs.participant
				where cohort_id = ? and withdrawn_at is null""").param(cohort.value()).query((row) -> {
			found.put(new ParticipantId(row.getObject("participant_id", UUID.class)), row.getLong("revision"));
		});
		return found;
	}

}
