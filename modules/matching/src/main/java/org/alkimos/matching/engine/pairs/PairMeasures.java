package org.alkimos.matching.engine.pairs;

/**
 * Measures of a result.
 *
 * @param wanted number of demands: each role of each mentee
 * @param placed number of demands placed
 * @param places total number of places
 * @param worth total value of the pairs, without the bonus for staying
 * @param objective objective value: worth plus the bonus for staying
 * @param bound upper bound of the objective of plans with as many places filled
 * @param gap gap to the bound, in millionths of the bound, rounded up
 * @param exact whether the objective is proven optimal
 * @param firstChoice demands met by the mentee's first choice
 * @param topThree demands met by one of the first three choices
 * @param topFive demands met by one of the first five choices
 * @param ranking demands of mentees who ranked mentors
 * @param lowestFit lowest fit of a pair, 0 to 10,000; 0 without pairs
 * @param fifthPercentileFit 5th percentile of fit
 * @param blockingPairs blocking pairs: pairs not formed where both would have a higher
 * fit
 * @param lightestLoad lowest number of mentees of a mentor
 * @param heaviestLoad highest number of mentees of a mentor
 * @param changed number of previous pairs that are not kept
 */
public record PairMeasures(int wanted, int placed, long places, long worth, long objective, long bound, long gap,
		boolean exact, int firstChoice, int topThree, int topFive, int ranking, int lowestFit, int fifthPercentileFit,
		int blockingPairs, int lightestLoad, int heaviestLoad, int changed) {
}
