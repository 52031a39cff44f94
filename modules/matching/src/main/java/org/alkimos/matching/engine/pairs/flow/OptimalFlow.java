package org.alkimos.matching.engine.pairs.flow;

import org.jspecify.annotations.Nullable;

/** Computes an optimal flow, from scratch or after a change. */
public final class OptimalFlow {

	private OptimalFlow() {
	}

	/**
	 * Returns an optimal flow: fewest places missing below minimum loads and most demands
	 * placed, then highest value.
	 */
	public static Flow of(Network net) {
		Flow flow = new Flow(net);
		AuctionStart.run(flow);
		finish(flow, null);
		return flow;
	}

	/** Restores optimality after values or limits changed or demands were opened. */
	public static void mend(Flow flow, @Nullable Columns columns) {
		for (int demand = 0; demand < flow.net.demands; demand++) {
			if (flow.arc[demand] >= Flow.NONE && flow.surplus(demand) != flow.bestSurplus(demand)) {
				flow.release(demand);
			}
		}
		for (int mentor = 0; mentor < flow.net.mentors; mentor++) {
			while (flow.load[mentor] > flow.most[mentor] || flow.price[mentor] < flow.floor(mentor)) {
				flow.release(flow.held(mentor, flow.load[mentor] - 1));
			}
		}
		finish(flow, columns);
	}

	private static void finish(Flow flow, @Nullable Columns columns) {
		new AugmentingPath(flow).run();
		for (int mentor = 0; mentor < flow.net.mentors; mentor++) {
			if (flow.price[mentor] > flow.ceiling(mentor)) {
				new PriceDecrease(flow, (columns != null) ? columns : new Columns(flow.net)).run();
				break;
			}
		}
		Slackness.require(flow);
	}

}
