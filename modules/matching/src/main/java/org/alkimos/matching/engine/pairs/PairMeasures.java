package org.alkimos.matching.engine.pairs;

/**
 * A result in figures.
 *
 * @param wanted wishes: each role of each mentee
 * @param placed wishes met
 * @param places all places of all mentors
 * @param worth total worth of the pairs, without what staying earns
 * @param objective what the run maximised: worth and what staying earns
 * @param bound no plan with as many places filled has a higher objective
 * @param gap objective below the bound, in millionths of the bound, rounded up
 * @param exact whether the objective is proved to be the highest
 * @param firstChoice wishes met by the mentee's first choice
 * @param topThree wishes met by one of the first three
 * @param topFive wishes met by one of the first five
 * @param ranking wishes of mentees who ranked mentors
 * @param lowestFit of a pair formed, 0 to 10,000; 0 without pairs
 * @param fifthPercentileFit one of twenty pairs has this fit or less
 * @param blockingPairs pairs not formed of which both would fit better than what they
 * have
 * @param lightestLoad fewest mentees of a mentor
 * @param heaviestLoad most mentees of a mentor
 * @param changed earlier pairs that are no more
 */
public record PairMeasures(int wanted, int placed, long places, long worth, long objective, long bound, long gap,
		boolean exact, int firstChoice, int topThree, int topFive, int ranking, int lowestFit, int fifthPercentileFit,
		int blockingPairs, int lightestLoad, int heaviestLoad, int changed) {

	/** Share of the bound, in hundredths of a percent, rounded down. */
	public int shareOfBound() {
		return (this.bound == 0) ? 10_000 : (int) (this.objective * 10_000 / this.bound);
	}

}
