package org.alkimos.matching.engine.pairs;

import java.util.Arrays;

import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.flow.Network;

/**
 * Chooses the best mentors from different groups for one mentee's roles, at given prices.
 */
final class Choice {

	private static final int ROLES = PairProblem.ROLES;

	private final SubgradientAscent ascent;

	private final Network net;

	private final int[] groupOf;

	/** By role: the best arcs from different groups, as many as there are roles. */
	private final long[] gain = new long[ROLES * ROLES];

	private final int[] arc = new int[ROLES * ROLES];

	private final int[] current = new int[ROLES];

	private final int[] best = new int[ROLES];

	private long most;

	private int first;

	private int count;

	Choice(SubgradientAscent ascent) {
		this.ascent = ascent;
		this.net = ascent.problem.net;
		this.groupOf = ascent.problem.groupOf;
	}

	/**
	 * Chooses arcs for the demands of a mentee, first to last - 1; returns their gain.
	 */
	long best(int from, int to) {
		this.first = from;
		this.count = to - from;
		for (int i = 0; i < this.count; i++) {
			look(i);
		}
		this.most = -Flow.ENDLESS;
		combine(0, 0);
		System.arraycopy(this.best, 0, this.ascent.taken, from, this.count);
		return this.most;
	}

	private void look(int which) {
		int row = this.first + which;
		int role = this.ascent.problem.roleOf(row);
		int base = which * ROLES;
		Arrays.fill(this.gain, base, base + ROLES, -Flow.ENDLESS);
		Arrays.fill(this.arc, base, base + ROLES, -1);
		long[] price = this.ascent.price;
		for (int i = this.net.start[row]; i < this.net.start[row + 1]; i++) {
			int mentor = this.net.target[i];
			long here = this.net.value[i] * SubgradientAscent.SCALE - price[mentor]
					- price[this.ascent.inRole(mentor, role)];
			if (here > this.gain[base + this.count - 1]) {
				insert(base, i, here);
			}
		}
	}

	private void insert(int base, int candidate, long here) {
		int group = group(candidate);
		int hole = base + this.count - 1;
		for (int i = base; i < base + this.count; i++) {
			if (this.arc[i] >= 0 && group(this.arc[i]) == group) {
				if (this.gain[i] >= here) {
					return;
				}
				hole = i;
			}
		}
		while (hole > base && this.gain[hole - 1] < here) {
			this.gain[hole] = this.gain[hole - 1];
			this.arc[hole] = this.arc[hole - 1];
			hole--;
		}
		this.gain[hole] = here;
		this.arc[hole] = candidate;
	}

	private int group(int candidate) {
		return this.groupOf[this.net.target[candidate]];
	}

	private void combine(int which, long sum) {
		if (which == this.count) {
			if (sum > this.most) {
				this.most = sum;
				System.arraycopy(this.current, 0, this.best, 0, this.count);
			}
			return;
		}
		for (int i = which * ROLES; i < which * ROLES + this.count; i++) {
			if (this.arc[i] >= 0 && isFree(which, group(this.arc[i]))) {
				this.current[which] = this.arc[i];
				combine(which + 1, sum + this.gain[i]);
			}
		}
		this.current[which] = Flow.NONE;
		combine(which + 1, sum - this.net.large * SubgradientAscent.SCALE);
	}

	private boolean isFree(int which, int group) {
		for (int i = 0; i < which; i++) {
			if (this.current[i] >= 0 && group(this.current[i]) == group) {
				return false;
			}
		}
		return true;
	}

}
