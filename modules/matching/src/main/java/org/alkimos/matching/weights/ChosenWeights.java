package org.alkimos.matching.weights;

/**
 * One version of a cohort's matching weights.
 *
 * @param version version of the cohort's weights, or 0 for the defaults
 */
public record ChosenWeights(int version, Weights weights) {

	public static final ChosenWeights STANDARD = new ChosenWeights(0, Weights.STANDARD);

}
