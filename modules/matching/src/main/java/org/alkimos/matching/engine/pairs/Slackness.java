package org.alkimos.matching.engine.pairs;

/**
 * Proof that a flow is best: at its prices every demand has what it likes most, only full
 * mentors have a price, and only mentors below their least load pay. Together that is
 * complementary slackness, and no flow can be worth more.
 */
final class Slackness {

	private Slackness() {
	}

	/**
	 * Looks at every arc once.
	 * @throws IllegalStateException if the flow is not proved best by its prices
	 */
	static void require(Flow flow) {
		for (int demand = 0; demand < flow.net.demands; demand++) {
			boolean away = flow.arc[demand] == Flow.AWAY;
			if (!away && (flow.arc[demand] == Flow.OPEN || flow.surplus(demand) != flow.bestSurplus(demand))) {
				throw new IllegalStateException("Demand " + demand + " does not have its best at these prices");
			}
		}
		for (int mentor = 0; mentor < flow.net.mentors; mentor++) {
			long price = flow.price[mentor];
			if (flow.load[mentor] > flow.most[mentor] || price > flow.ceiling(mentor) || price < flow.floor(mentor)) {
				throw new IllegalStateException("Mentor " + mentor + " has a price that does not suit the load");
			}
		}
	}

}
