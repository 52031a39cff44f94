package org.alkimos.matching.engine.pairs.flow;

import java.util.Arrays;

/**
 * Assignment of demands to mentors, and the price of a place at each mentor. In an
 * optimal flow, a mentor who is not full has price zero or less, and only one at or below
 * the minimum load has a negative price.
 */
public final class Flow {

	/** Temporarily removed from the network. */
	static final int AWAY = -3;

	/** Not yet decided. */
	static final int OPEN = -2;

	/** Decided: no mentor. */
	public static final int NONE = -1;

	public static final long ENDLESS = Long.MAX_VALUE / 4;

	public final Network net;

	public final long[] price;

	/** The arc of each demand, or {@link #OPEN} or {@link #NONE}. */
	public final int[] arc;

	public final int[] load;

	public final int[] most;

	public final int[] least;

	/** With one spare seat for moves in progress. */
	private final int[] firstSeat;

	/** The demands of each mentor, unordered. */
	private final int[] seats;

	private final int[] seat;

	Flow(Network net) {
		this.net = net;
		this.price = new long[net.mentors];
		this.arc = new int[net.demands];
		Arrays.fill(this.arc, OPEN);
		this.load = new int[net.mentors];
		this.most = net.most.clone();
		this.least = net.least.clone();
		this.firstSeat = new int[net.mentors + 1];
		for (int mentor = 0; mentor < net.mentors; mentor++) {
			this.firstSeat[mentor + 1] = this.firstSeat[mentor] + Math.min(net.most[mentor], net.demands) + 1;
		}
		this.seats = new int[this.firstSeat[net.mentors]];
		this.seat = new int[net.demands];
	}

	private Flow(Network net, Flow other) {
		this.net = net;
		this.price = other.price.clone();
		this.arc = other.arc.clone();
		this.load = other.load.clone();
		this.most = other.most.clone();
		this.least = other.least.clone();
		this.firstSeat = other.firstSeat;
		this.seats = other.seats.clone();
		this.seat = other.seat.clone();
	}

	/** Returns a copy for a trial; values may differ, pairs may not. */
	public Flow copy(Network other) {
		return new Flow(other, this);
	}

	public int mentorOf(int demand) {
		return (this.arc[demand] < 0) ? this.arc[demand] : this.net.target[this.arc[demand]];
	}

	public int held(int mentor, int which) {
		return this.seats[this.firstSeat[mentor] + which];
	}

	void hold(int demand, int chosen) {
		this.arc[demand] = chosen;
		if (chosen >= 0) {
			int mentor = this.net.target[chosen];
			int place = this.firstSeat[mentor] + this.load[mentor]++;
			this.seats[place] = demand;
			this.seat[demand] = place;
		}
	}

	public void release(int demand) {
		if (this.arc[demand] >= 0) {
			int mentor = this.net.target[this.arc[demand]];
			int last = this.seats[this.firstSeat[mentor] + --this.load[mentor]];
			this.seats[this.seat[demand]] = last;
			this.seat[last] = this.seat[demand];
		}
		this.arc[demand] = OPEN;
	}

	/** Removes an open demand from the network. */
	public void retire(int demand) {
		this.arc[demand] = AWAY;
	}

	/** The current gain of a demand, net of the price of its place. */
	long surplus(int demand) {
		int held = this.arc[demand];
		return (held < 0) ? -this.net.large : this.net.value[held] - this.price[this.net.target[held]];
	}

	/** The best gain of a demand at these prices. */
	long bestSurplus(int demand) {
		long best = -this.net.large;
		for (int other = this.net.start[demand]; other < this.net.start[demand + 1]; other++) {
			best = Math.max(best, this.net.value[other] - this.price[this.net.target[other]]);
		}
		return best;
	}

	/** Upper limit of the price at the mentor's load. */
	long ceiling(int mentor) {
		if (this.load[mentor] < this.least[mentor]) {
			return -this.net.large;
		}
		return (this.load[mentor] < this.most[mentor]) ? 0 : ENDLESS;
	}

	/** Lower limit of the price at the mentor's load. */
	long floor(int mentor) {
		if (this.load[mentor] == 0) {
			return -ENDLESS;
		}
		return (this.load[mentor] <= this.least[mentor]) ? -this.net.large : 0;
	}

	public int placed() {
		int placed = 0;
		for (int held : this.arc) {
			placed += (held >= 0) ? 1 : 0;
		}
		return placed;
	}

	/** Number of places missing below minimum loads. */
	public int missing() {
		int missing = 0;
		for (int mentor = 0; mentor < this.load.length; mentor++) {
			missing += Math.max(0, this.least[mentor] - this.load[mentor]);
		}
		return missing;
	}

	public long worth() {
		long worth = 0;
		for (int held : this.arc) {
			worth += (held >= 0) ? this.net.value[held] : 0;
		}
		return worth;
	}

}
