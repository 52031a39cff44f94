package org.alkimos.matching.engine.pairs;

import java.util.Arrays;

import org.alkimos.matching.engine.pairs.flow.Flow;

/**
 * Upper bound for inputs where a mentee's roles depend on each other, by subgradient
 * ascent: places get prices (Lagrange multipliers), each mentee takes the best set of
 * mentors from different groups at these prices, and prices follow demand. At any prices,
 * the mentees' gains plus the prices of all places bound the value of every plan.
 */
final class SubgradientAscent {

	/** Resolution of prices, in fractions of a point. */
	static final long SCALE = 64;

	private static final long FAR = 10_000_000_000L;

	private static final int PATIENCE = 20;

	final PairProblem problem;

	/** Prices of places, by mentor, then by mentor and role. */
	final long[] price;

	final long[] bestPrice;

	/** The last chosen arc of each demand. */
	final int[] taken;

	private final Choice choice;

	private final int[] load;

	private final long[] course;

	private long bound = Flow.ENDLESS;

	SubgradientAscent(PairProblem problem, Flow relaxed) {
		this.problem = problem;
		int mentors = problem.net.mentors;
		this.price = new long[mentors * (1 + PairProblem.ROLES)];
		for (int mentor = 0; mentor < mentors; mentor++) {
			this.price[mentor] = relaxed.price[mentor] * SCALE;
			clamp(mentor);
		}
		this.bestPrice = this.price.clone();
		this.taken = new int[problem.net.demands];
		this.choice = new Choice(this);
		this.load = new int[this.price.length];
		this.course = new long[this.price.length];
	}

	/** The lowest bound so far, in points. */
	long bound() {
		return Math.floorDiv(this.bound, SCALE);
	}

	/** Continues for a number of rounds, or until the bound is close enough. */
	void run(int rounds, long best, long near) {
		int patience = PATIENCE;
		long pace = 256;
		System.arraycopy(this.bestPrice, 0, this.price, 0, this.price.length);
		for (int round = 0; round < rounds && bound() - best > near; round++) {
			long here = evaluate();
			if (here < this.bound) {
				this.bound = here;
				System.arraycopy(this.price, 0, this.bestPrice, 0, this.price.length);
				patience = PATIENCE;
			}
			else if (--patience == 0) {
				pace = Math.max(1, pace * 3 / 4);
				patience = PATIENCE;
			}
			step(Math.min(FAR, here - best * SCALE) * pace);
		}
	}

	private long evaluate() {
		Arrays.fill(this.load, 0);
		long total = 0;
		int rows = this.problem.net.demands;
		int row = 0;
		while (row < rows) {
			int last = row + 1;
			while (last < rows && this.problem.menteeOf(last) == this.problem.menteeOf(row)) {
				last++;
			}
			total += this.choice.best(row, last);
			row = last;
		}
		for (int i = 0; i < rows; i++) {
			if (this.taken[i] >= 0) {
				int mentor = this.problem.net.target[this.taken[i]];
				this.load[mentor]++;
				this.load[inRole(mentor, this.problem.roleOf(i))]++;
			}
		}
		for (int i = 0; i < this.price.length; i++) {
			total += this.price[i] * ((this.price[i] >= 0) ? most(i) : least(i));
		}
		return total;
	}

	int inRole(int mentor, int role) {
		return this.problem.net.mentors + mentor * PairProblem.ROLES + role;
	}

	private int most(int place) {
		int mentors = this.problem.net.mentors;
		return (place < mentors) ? this.problem.net.most[place] : this.problem.mostInRole[place - mentors];
	}

	private int least(int place) {
		return (place < this.problem.net.mentors) ? this.problem.net.least[place] : 0;
	}

	private void step(long width) {
		long norm = 0;
		for (int i = 0; i < this.price.length; i++) {
			long pull = 16L * Math.max(0, this.load[i] - most(i));
			if (this.price[i] > 0) {
				pull = 16L * (this.load[i] - most(i));
			}
			else if (this.price[i] < 0 || this.load[i] < least(i)) {
				pull = 16L * (this.load[i] - least(i));
			}
			this.course[i] = pull + this.course[i] * 3 / 4;
			norm += this.course[i] * this.course[i];
		}
		for (int i = 0; i < this.price.length && norm > 0; i++) {
			this.price[i] += Math.floorDiv(width / 16 * this.course[i], norm);
			clamp(i);
		}
	}

	private void clamp(int place) {
		long lowest = (least(place) > 0) ? -this.problem.net.large * SCALE : 0;
		this.price[place] = Math.max(lowest, this.price[place]);
	}

}
