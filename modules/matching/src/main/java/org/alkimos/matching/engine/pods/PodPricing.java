package org.alkimos.matching.engine.pods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pricing problem of one mentor: finds the pod with the highest value minus the prices of
 * its mentees. Branch and bound over sets of mentees who share an hour, most valuable
 * first.
 */
final class PodPricing {

	/** Maximum number of sets examined per hour; beyond it, the estimate is used. */
	private static final int LOOKS = 3_000;

	/** Greater than any loss caused by prices. */
	private static final double WORTHLESS = 1e12;

	private final Tables tables;

	private final int mentor;

	private final List<PricedHour> hours = new ArrayList<>();

	private final int[] chosen;

	private double[] prices = {};

	private int looks;

	private long looked;

	private double best;

	private int[] bestPod = {};

	PodPricing(Tables tables, int mentor, double mean) {
		this.tables = tables;
		this.mentor = mentor;
		this.chosen = new int[tables.rules.largest()];
		PeerBound bound = new PeerBound(tables, mentor, mean);
		for (int hour = 0; hour < tables.words * 64; hour++) {
			if (isFree(tables.mentorFree[mentor], hour)) {
				int[] free = free(hour);
				this.hours.add(new PricedHour(free,
						Arrays.stream(free).mapToDouble((mentee) -> bound.hope(mentee, free)).toArray()));
			}
		}
	}

	private static boolean isFree(long[] hours, int hour) {
		return (hours[hour >> 6] & (1L << (hour & 63))) != 0;
	}

	private int[] free(int hour) {
		return IntStream.range(0, this.tables.mentees.size())
			.filter((mentee) -> (this.tables.menteeFree(mentee, hour >> 6) & (1L << (hour & 63))) != 0
					&& !this.tables.barred(this.mentor, mentee))
			.toArray();
	}

	int mentor() {
		return this.mentor;
	}

	/**
	 * Returns the highest value minus prices of a pod, or an upper bound of it.
	 * @param needed whether a pod is required, even with a negative result
	 */
	double best(double[] prices, boolean needed) {
		this.prices = prices;
		this.best = needed ? -WORTHLESS : 0;
		this.bestPod = new int[0];
		double bound = this.best;
		for (PricedHour hour : this.hours) {
			bound = Math.max(bound, bestOf(hour));
		}
		return Math.max(bound, this.best);
	}

	/** Number of sets examined so far. */
	long looked() {
		return this.looked;
	}

	/** Adds the mentees of the best pod to the counts, with a multiplier. */
	void addBest(int[] seats, int pods) {
		for (int mentee : this.bestPod) {
			seats[mentee] += pods;
		}
	}

	/**
	 * Upper bound for an hour if its sets are too many, otherwise the best value found.
	 */
	private double bestOf(PricedHour hour) {
		if (hour.free.length < this.tables.rules.smallest()) {
			return -WORTHLESS;
		}
		hour.sort(this.prices);
		double promise = promise(hour, 0, 0);
		if (promise <= this.best) {
			return -WORTHLESS;
		}
		this.looks = LOOKS;
		extend(hour, 0, 0, 0);
		this.looked += LOOKS - this.looks;
		if (this.looks > 0) {
			return -WORTHLESS;
		}
		if (this.bestPod.length == 0) {
			this.bestPod = Arrays.copyOf(hour.free, Math.min(hour.free.length, this.tables.rules.largest()));
		}
		return promise;
	}

	/**
	 * Upper bound of what the next most valuable mentees could add to a pod of this size.
	 */
	private double promise(PricedHour hour, int from, int size) {
		double promise = 0;
		int room = this.tables.rules.largest() - size;
		for (int next = from; next < hour.free.length && next < from + room; next++) {
			double gain = hour.gains[next];
			boolean needed = size + next - from < this.tables.rules.smallest();
			promise += (gain > 0 || needed) ? gain : 0;
		}
		return promise;
	}

	private void extend(PricedHour hour, int from, int size, double hope) {
		if (size >= this.tables.rules.smallest()) {
			weigh(size);
		}
		for (int next = from; next < hour.free.length && size < this.chosen.length && this.looks > 0; next++) {
			if (hope + promise(hour, next, size) <= this.best) {
				return;
			}
			if (fits(hour.free[next], size)) {
				this.looks--;
				this.chosen[size] = hour.free[next];
				extend(hour, next + 1, size + 1, hope + hour.gains[next]);
			}
		}
	}

	private boolean fits(int mentee, int size) {
		for (int seat = 0; seat < size; seat++) {
			if (this.tables.apart(mentee, this.chosen[seat])) {
				return false;
			}
		}
		return true;
	}

	private void weigh(int size) {
		double worth = 0;
		long sum = 0;
		for (int seat = 0; seat < size; seat++) {
			int mentee = this.chosen[seat];
			int counts = 0;
			for (int other = 0; other < size; other++) {
				counts += (other == seat) ? 0 : this.tables.between(mentee, this.chosen[other]);
			}
			long one = this.tables.worth(this.mentor, mentee, size - 1, counts);
			sum += one;
			worth += one - this.prices[mentee];
		}
		worth += this.tables.scores.pod(sum, size) - sum;
		if (worth > this.best) {
			this.best = worth;
			this.bestPod = Arrays.copyOf(this.chosen, size);
		}
	}

}
