package org.alkimos.platform.evaluation;

/** A cohort's evaluation: its waves; results come beside it, for evaluators alone. */
public record EvaluationPage(String cohort, WavesCard waves) {
}
