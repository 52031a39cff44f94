package org.alkimos.matching.engine.pairs.flow;

/**
 * Verifies that a flow is optimal by complementary slackness: at its prices, every demand
 * has its best gain, only full mentors have a positive price, and only mentors at or
 * below their minimum load have a negative one.
 */
final class Slackness {

	private Slackness() {
	}

	/**
	 * Checks every arc once.
	 * @throws IllegalStateException if the prices do not prove the flow optimal
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
