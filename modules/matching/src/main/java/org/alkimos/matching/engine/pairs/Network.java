package org.alkimos.matching.engine.pairs;

/**
 * Demands (a mentee in a role) on one side, mentors on the other, and an arc for each
 * pair that may be formed, row by row.
 */
final class Network {

	final int demands;

	final int mentors;

	/** First arc of each demand; one more at the end. */
	final int[] start;

	final int[] target;

	/** What each arc is worth. */
	final int[] value;

	/** Demands a mentor should have at least; missing ones cost {@link #large} each. */
	final int[] least;

	final int[] most;

	/** The highest worth of an arc, without its sign. */
	final long highest;

	/** More than any rearrangement can win; the price of a demand without a mentor. */
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

	/** The same pairs with other worths. */
	Network worth(int[] values) {
		return new Network(this.start, this.target, values, this.least, this.most);
	}

	/** The arc between the two, or -1. */
	int arc(int demand, int mentor) {
		for (int arc = this.start[demand]; arc < this.start[demand + 1]; arc++) {
			if (this.target[arc] == mentor) {
				return arc;
			}
		}
		return -1;
	}

}
