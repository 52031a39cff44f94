package org.alkimos.matching.cohort;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.EnrollmentRevisions;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.matching.problems.MatchingProblem;

/** Compares the local copy of cohorts with what the programs module has by now. */
@Component
public class CohortArrivals {

	private final EnrollmentRevisions enrolled;

	private final JdbcClient jdbc;

	CohortArrivals(EnrollmentRevisions enrolled, JdbcClient jdbc) {
		this.enrolled = enrolled;
		this.jdbc = jdbc;
	}

	public CohortArrival of(CohortId cohort) {
		Map<ParticipantId, Long> current = this.enrolled.of(cohort);
		Map<ParticipantId, Long> known = known(cohort);
		int arrived = (int) current.entrySet()
			.stream()
			.filter((one) -> known.getOrDefault(one.getKey(), -1L) >= one.getValue())
			.count();
		int leaving = (int) known.keySet().stream().filter((one) -> !current.containsKey(one)).count();
		return new CohortArrival(current.size(), arrived, leaving);
	}

	/**
	 * Refuses a decision on a part of the cohort.
	 * @throws Conflict with the numbers, while anything is on its way
	 */
	public void require(CohortId cohort) {
		CohortArrival arrival = of(cohort);
		if (!arrival.isComplete()) {
			throw new Conflict(MatchingProblem.COHORT_NOT_ARRIVED, arrival.words());
		}
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
