package org.alkimos.evaluation.results;

import java.util.List;

import org.alkimos.evaluation.waves.WaveView;

/**
 * What an evaluator's page shows of a cohort.
 *
 * @param instruments the standard instrument, and others used in the cohort
 * @param report the selected results
 * @param waves the waves in the order they open, with response counts for the standard
 * instrument
 */
public record CohortEvaluation(List<ScoredInstrument> instruments, EvaluationReport report, List<WaveView> waves) {

	public CohortEvaluation {
		instruments = List.copyOf(instruments);
		waves = List.copyOf(waves);
	}

}
