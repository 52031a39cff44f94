package org.alkimos.evaluation.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CommentGroup;
import org.alkimos.evaluation.results.EvaluationReport;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.waves.WaveView;

/**
 * Puts all results for an evaluator's page together.
 *
 * @param waves waves of every cohort of the institution, with counts for this instrument
 */
public record CohortReport(Reporting reporting, ResultsQuery query, AskedInstrument asked,
		Map<CohortId, List<WaveView>> waves) {

	public EvaluationReport of(CohortId cohort, List<CommentGroup> comments) {
		InstrumentVersion version = this.asked.version();
		CohortResults results = this.reporting.results(cohort, this.query, version,
				this.query.pooled() ? together(this.waves) : this.waves.getOrDefault(cohort, List.of()));
		List<CohortResults> cohorts = new ArrayList<>();
		if (this.waves.size() > 1) {
			ResultsQuery whole = this.query.only(null).apart();
			this.waves.forEach((one, theirs) -> cohorts.add(this.reporting.results(one, whole, version, theirs)));
		}
		return new EvaluationReport(results, this.reporting.gap(cohort, this.query, version),
				this.reporting.lookingBack(results, version), cohorts, this.reporting.groups(this.query.form()),
				Methods.of(results, this.asked.instrument()), comments);
	}

	/** Waves of all cohorts in one list. */
	public static List<WaveView> together(Map<CohortId, List<WaveView>> waves) {
		return waves.values().stream().flatMap(List::stream).toList();
	}

}
