package org.alkimos.platform.evaluation.results;

import org.alkimos.platform.evaluation.waves.WavesCard;

/** A cohort's evaluation page: its waves. Results are added for evaluators only. */
public record EvaluationPage(String cohort, WavesCard waves) {
}
