package org.alkimos.evaluation.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Measurement error of a person's score, on the scale of the score.
 *
 * @param standardError SD · √(1 − alpha)
 * @param minimalDetectableChange 1.96 · √2 · standard error: a smaller change of one
 * person may be chance
 */
public record MeasurementError(Figure standardError, Figure minimalDetectableChange) {

	private static final double TWO_SIDED = 1.96;

	public static MeasurementError of(Distribution scores, Reliability reliability) {
		Double alpha = reliability.alpha().value();
		Double deviation = scores.deviation();
		if (alpha == null) {
			return none(reliability.alpha().reason());
		}
		if (deviation == null || alpha < 0 || alpha > 1) {
			return none((deviation == null) ? Reason.TOO_FEW_PEOPLE : Reason.NOT_A_RELIABILITY);
		}
		double error = deviation * Math.sqrt(1 - alpha);
		return new MeasurementError(Figure.of(error), Figure.of(TWO_SIDED * Math.sqrt(2) * error));
	}

	private static MeasurementError none(@Nullable Reason reason) {
		Figure none = Figure.none((reason != null) ? reason : Reason.TOO_FEW_PEOPLE);
		return new MeasurementError(none, none);
	}

}
