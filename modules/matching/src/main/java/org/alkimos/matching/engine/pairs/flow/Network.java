package org.alkimos.matching.engine.pairs.flow;

/**
 * Bipartite network of demands (a mentee in a role) and mentors, with an arc for each
 * allowed pair, stored row by row.
 */
public final class Network {

	public final int demands;

	public final int mentors;

	/** First arc of each demand, plus a sentinel. */
	public final int[] start;

	public final int[] target;

	/** Value of each arc. */
	public final int[] value;

	/** Minimum number of demands of a mentor; missing ones cost {@link #large} each. */
	public final int[] least;

	public final int[] most;

	/** The highest absolute value of an arc. */
	final long highest;

	/** Penalty of a demand without a mentor; greater than any gain from rearranging. */
	public final long large;

	public Network(int[] start, int[] target, int[] value, int[] least, int[] most) {
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
	public Network worth(int[] values) {
		return new Network(this.start, this.target, values, this.least, this.most);
	}

	/** Returns the arc between the two, or -1. */
	public int arc(int demand, int mentor) {
		for (int arc = this.start[demand]; arc < this.start[demand + 1]; arc++) {
			if (this.target[arc] == mentor) {
				return arc;
			}
		}
		return -1;
	}

}
