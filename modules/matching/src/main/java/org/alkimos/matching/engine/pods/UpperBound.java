package org.alkimos.matching.engine.pods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Upper bound of the objective value of any draft; if everyone has a place and every
 * mentor the pods offered, of any other such draft. Lagrangian relaxation: lets a mentee
 * be in several pods at a price, and minimizes the sum of prices and best pods at these
 * prices by subgradient steps (Held, Wolfe, Crowder 1974). Examines a limited number of
 * pods: if a mentor's best pod is not found, an upper estimate is used, so that the bound
 * stays valid but is looser.
 */
final class UpperBound {

	private static final int ROUNDS = 240;

	/** Total number of sets of mentees examined; large cohorts have fewer rounds. */
	private static final long MOST_LOOKS = 8_000_000;

	private static final int PATIENCE = 12;

	private final Draft draft;

	private final List<PodPricing> pricings = new ArrayList<>();

	private final int[] offered;

	private final double[] prices;

	private final int[] seats;

	private double least = Double.MAX_VALUE;

	private boolean full;

	/**
	 * Prepares the relaxation.
	 * @param draft a good draft; its value is the lower limit of the bound, and the
	 * values of its pods give the initial prices
	 */
	UpperBound(Draft draft) {
		this.draft = draft;
		Tables tables = draft.tables;
		double mean = draft.mean();
		this.offered = new int[tables.mentors.size()];
		for (int mentor : tables.mentorOf) {
			this.offered[mentor]++;
		}
		for (int mentor = 0; mentor < this.offered.length; mentor++) {
			if (this.offered[mentor] > 0) {
				this.pricings.add(new PodPricing(tables, mentor, mean));
			}
		}
		this.prices = new double[tables.mentees.size()];
		this.seats = new int[tables.mentees.size()];
	}

	/** Improves the bound for a maximum number of rounds. */
	long find() {
		Draft draft = this.draft;
		long found = draft.worth();
		this.full = draft.isFull();
		for (int place = 0; place < draft.size.length; place++) {
			for (int seat = 0; seat < draft.size[place]; seat++) {
				this.prices[draft.seats[place][seat]] = (double) draft.worth(place) / draft.size[place];
			}
		}
		double stride = 1;
		int sinceBetter = 0;
		for (int round = 0; round < ROUNDS && this.least > found && stride > 0.01 && looks() < MOST_LOOKS; round++) {
			double bound = relaxed();
			sinceBetter = (bound < this.least) ? 0 : sinceBetter + 1;
			this.least = Math.min(this.least, bound);
			if (sinceBetter == PATIENCE) {
				stride /= 2;
				sinceBetter = 0;
			}
			change(stride * (bound - found));
		}
		return Math.max(found, (long) Math.floor(this.least + 1e-6));
	}

	private long looks() {
		return this.pricings.stream().mapToLong(PodPricing::looked).sum();
	}

	private double relaxed() {
		double sum = 0;
		Arrays.fill(this.seats, 0);
		for (double price : this.prices) {
			sum += price;
		}
		for (PodPricing pricing : this.pricings) {
			double best = pricing.best(this.prices, this.full);
			if (best > 0 || this.full) {
				int pods = this.offered[pricing.mentor()];
				sum += pods * best;
				pricing.addBest(this.seats, pods);
			}
		}
		return sum;
	}

	/**
	 * Lowers the price of mentees in no pod and raises that of mentees in several pods.
	 */
	private void change(double by) {
		long square = 0;
		for (int seat : this.seats) {
			square += (long) (1 - seat) * (1 - seat);
		}
		for (int mentee = 0; square > 0 && mentee < this.prices.length; mentee++) {
			double price = this.prices[mentee] - by * (1 - this.seats[mentee]) / square;
			this.prices[mentee] = this.full ? price : Math.max(0, price);
		}
	}

}
