package org.alkimos.matching.engine.pairs;

/**
 * Bipartite network of demands (a mentee in a role) and mentors, with an arc for each
 * allowed pair, stored row by row.
 */
final class Network {

	final int demands;

	final int mentors;

	/** First arc of each demand, plus a sentinel. */
	final int[] start;

	final int[] target;

	/** Value of each arc. */
	final int[] value;

	/** Minimum number of demands of a mentor; missing ones cost {@link #large} each. */
	final int[] least;

	final int[] most;

	/** The highest absolute value of an arc. */
	final long highest;

	/** Penalty of a demand without a mentor; greater than any gain from rearranging. */
	final long large;

	Network(int[] start, int[] target, int[] value, int[] least, int[] most) {
		this.demands = start.length - 1;
		this.mentors = most.length;
		this.start = start;
		this.target = target;
		this.value = value;
		this.least = least;
		this.most = most;
		this.highest = highest();
		this.large = 4 * (this.highest + 1) * (this.demands + 1);
	}

	private long highest() {
		long highest = 0;
		for (int arc = 0; arc < this.start[this.demands]; arc++) {
			highest = Math.max(highest, Math.abs((long) this.value[arc]));
		}
		return highest;
	}

	/** Returns the same pairs with other values. */
	Network worth(int[] values) {
		return new Network(this.start, this.target, values, this.least, this.most);
	}

	/** Returns the arc between the two, or -1. */
	int arc(int demand, int mentor) {
		for (int arc = this.start[demand]; arc < this.start[demand + 1]; arc++) {
			if (this.target[arc] == mentor) {
				return arc;
			}
		}
		return -1;
	}

}
