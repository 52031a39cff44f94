package org.alkimos.matching.engine.pairs.flow;

/** The arcs of a network by mentor. */
public final class Columns {

	/** Start of each mentor's arcs, plus a sentinel. */
	final int[] start;

	final int[] arc;

	final int[] demand;

	public Columns(Network net) {
		int arcs = net.start[net.demands];
		this.start = new int[net.mentors + 1];
		this.arc = new int[arcs];
		this.demand = new int[arcs];
		for (int i = 0; i < arcs; i++) {
			this.start[net.target[i] + 1]++;
		}
		for (int mentor = 0; mentor < net.mentors; mentor++) {
			this.start[mentor + 1] += this.start[mentor];
		}
		int[] next = this.start.clone();
		for (int row = 0; row < net.demands; row++) {
			for (int i = net.start[row]; i < net.start[row + 1]; i++) {
				int place = next[net.target[i]]++;
				this.arc[place] = i;
				this.demand[place] = row;
			}
		}
	}

}
