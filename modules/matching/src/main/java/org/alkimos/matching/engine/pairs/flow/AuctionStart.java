package org.alkimos.matching.engine.pairs.flow;

/**
 * Fast near-optimal start by an auction: demands bid for places, up to a step above the
 * price at which another mentor would be as good, and the lowest bid leaves a full
 * mentor. Steps get smaller in each round (Bertsekas 1988). Demands that are not exactly
 * optimal at the final prices are opened again, for {@link AugmentingPath} to place.
 * Minimum loads are ignored.
 */
final class AuctionStart {

	/**
	 * Demands that would pay more than this multiple of the highest value are deferred.
	 */
	private static final long GIVE_UP = 4;

	private static final int FINER = 5;

	/** Maximum number of bids per demand; the rest is deferred. */
	private static final long EXACT_BIDS = 20;

	private static final long STEPPED_BIDS = 100;

	/** Below this number of demands, exact bids are equally fast. */
	private static final int MANY = 1000;

	private final Flow flow;

	private final Network net;

	/** The price at which a demand would prefer another mentor. */
	private final long[] bid;

	private final int[] queue;

	private final long despair;

	private int waiting;

	/** The demand with the lowest bid at each mentor; set by {@link #lowestOf}. */
	private int lowest;

	private int best;

	private long surplus;

	private long second;

	private AuctionStart(Flow flow) {
		this.flow = flow;
		this.net = flow.net;
		this.bid = new long[this.net.demands];
		this.queue = new int[this.net.demands];
		this.despair = -GIVE_UP * this.net.highest;
	}

	/**
	 * With spare places, prices hardly rise and exact bids are fast; if many demands
	 * compete for barely enough places, exact bids would be slow.
	 */
	static void run(Flow flow) {
		AuctionStart bidding = new AuctionStart(flow);
		long places = 0;
		for (int most : flow.most) {
			places += Math.min(most, flow.net.demands);
		}
		int demands = flow.net.demands;
		if (demands >= MANY && places >= demands && places * 25 < demands * 26L) {
			bidding.refine();
			bidding.letGo();
		}
		else {
			bidding.round(0);
		}
	}

	private void refine() {
		long step = Math.max(1, this.net.highest / FINER);
		round(step);
		while (step > 1) {
			step = Math.max(1, step / FINER);
			freePlacesCostNothing();
			round(step);
		}
	}

	private void round(long step) {
		for (int demand = this.net.demands - 1; demand >= 0; demand--) {
			this.flow.release(demand);
			this.queue[this.waiting++] = demand;
		}
		long bids = ((step == 0) ? EXACT_BIDS : STEPPED_BIDS) * this.net.demands;
		while (this.waiting > 0 && bids-- > 0) {
			bid(this.queue[--this.waiting], step);
		}
		this.waiting = 0;
	}

	private void freePlacesCostNothing() {
		for (int mentor = 0; mentor < this.net.mentors; mentor++) {
			if (this.flow.load[mentor] < this.flow.most[mentor]) {
				this.flow.price[mentor] = 0;
			}
		}
	}

	private void bid(int demand, long step) {
		look(demand);
		if (this.surplus < this.despair) {
			return;
		}
		int mentor = this.net.target[this.best];
		this.bid[demand] = this.net.value[this.best] - Math.max(this.second, 2 * this.despair) + step;
		if (this.flow.load[mentor] == this.flow.most[mentor]) {
			if (lowestOf(mentor) >= this.bid[demand]) {
				return;
			}
			this.flow.release(this.lowest);
			this.queue[this.waiting++] = this.lowest;
		}
		this.flow.hold(demand, this.best);
		if (this.flow.load[mentor] == this.flow.most[mentor]) {
			this.flow.price[mentor] = lowestOf(mentor);
		}
	}

	private long lowestOf(int mentor) {
		long least = Flow.ENDLESS;
		for (int i = 0; i < this.flow.load[mentor]; i++) {
			int demand = this.flow.held(mentor, i);
			if (this.bid[demand] < least) {
				least = this.bid[demand];
				this.lowest = demand;
			}
		}
		return least;
	}

	private void look(int demand) {
		this.best = -1;
		this.surplus = -this.net.large;
		this.second = -this.net.large;
		int[] target = this.net.target;
		int[] value = this.net.value;
		long[] price = this.flow.price;
		for (int arc = this.net.start[demand], end = this.net.start[demand + 1]; arc < end; arc++) {
			long here = value[arc] - price[target[arc]];
			if (here > this.surplus) {
				this.second = this.surplus;
				this.surplus = here;
				this.best = arc;
			}
			else if (here > this.second) {
				this.second = here;
			}
		}
	}

	private void letGo() {
		for (int demand = 0; demand < this.net.demands; demand++) {
			if (this.flow.arc[demand] != Flow.OPEN && this.flow.surplus(demand) != this.flow.bestSurplus(demand)) {
				this.flow.release(demand);
			}
		}
	}

}
