package org.alkimos.matching;

import org.alkimos.matching.weights.Weights;

/**
 * What a program values in a match, as chosen at some time.
 *
 * @param version counts the choices of a cohort; 0 if nobody chose yet
 */
public record ChosenWeights(int version, Weights weights) {

	static final ChosenWeights STANDARD = new ChosenWeights(0, Weights.STANDARD);

}
