package org.alkimos.matching;

import org.alkimos.matching.weights.Weights;

/**
 * One version of a cohort's matching weights.
 *
 * @param version version of the cohort's weights, or 0 for the defaults
 */
public record ChosenWeights(int version, Weights weights) {

	static final ChosenWeights STANDARD = new ChosenWeights(0, Weights.STANDARD);

}
