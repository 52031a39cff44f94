package org.alkimos.matching.cohort;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.weights.ChosenWeights;
import org.alkimos.matching.weights.Weights;

/** All versions of the weights of each cohort. */
@Component
public class CohortWeights {

	private final JdbcClient jdbc;

	private final MatchJson json;

	private final Clock clock;

	CohortWeights(JdbcClient jdbc, MatchJson json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** The latest version; version 0 holds the default weights. */
	public ChosenWeights current(CohortId cohort) {
		return this.jdbc.sql("""
				select version, weights from matching.weights where cohort_id = ?
				order by version desc limit 1""")
			.param(cohort.value())
			.query((row, number) -> new ChosenWeights(row.getInt("version"),
					this.json.read(row.getString("weights"), Weights.class)))
			.optional()
			.orElse(ChosenWeights.STANDARD);
	}

	/**
	 * Saves a new version.
	 * @throws Conflict if a version with this number already exists
	 */
	public void add(CohortId cohort, ChosenWeights chosen, PersonId by) {
		int added = this.jdbc.sql("""
				insert into matching.weights (cohort_id, version, weights, chosen_by, chosen_at)
				values (?, ?, cast(? as jsonb), ?, ?) on conflict do nothing""")
			.params(cohort.value(), chosen.version(), this.json.write(chosen.weights()), by.value(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (added == 0) {
			throw changedMeanwhile();
		}
	}

	public static Conflict changedMeanwhile() {
		return new Conflict(MatchingProblem.WEIGHTS_CHANGED_MEANWHILE,
				"Someone else changed the weights while you were editing. "
						+ "Review their changes, then choose again.");
	}

}
