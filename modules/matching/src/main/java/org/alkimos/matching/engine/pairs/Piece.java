package org.alkimos.matching.engine.pairs;

import java.util.Arrays;

import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.flow.OptimalFlow;

/** A small subnetwork of a large network. */
final class Piece {

	private final Network whole;

	private final int[] start;

	private int[] original = new int[256];

	private int[] value = new int[256];

	private int row;

	private int arcs;

	Piece(Network whole, int rows) {
		this.whole = whole;
		this.start = new int[rows + 1];
	}

	void arc(int candidate, int worth) {
		if (this.arcs == this.original.length) {
			this.original = Arrays.copyOf(this.original, 2 * this.arcs);
			this.value = Arrays.copyOf(this.value, 2 * this.arcs);
		}
		this.original[this.arcs] = candidate;
		this.value[this.arcs++] = worth;
	}

	void endRow() {
		this.start[++this.row] = this.arcs;
	}

	/** Arcs of the whole network by row, with the other loads fixed. */
	int[] solve(int[] load, int[] most) {
		int[] target = new int[this.arcs];
		for (int i = 0; i < this.arcs; i++) {
			target[i] = this.whole.target[this.original[i]];
		}
		int[] room = new int[most.length];
		int[] least = new int[most.length];
		for (int mentor = 0; mentor < most.length; mentor++) {
			room[mentor] = most[mentor] - load[mentor];
			least[mentor] = Math.clamp(this.whole.least[mentor] - load[mentor], 0, room[mentor]);
		}
		Flow flow = OptimalFlow.of(new Network(this.start, target, Arrays.copyOf(this.value, this.arcs), least, room));
		return Arrays.stream(flow.arc).map((held) -> (held >= 0) ? this.original[held] : held).toArray();
	}

}
