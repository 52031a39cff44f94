package org.alkimos.matching.engine.pods;

/**
 * A weekly hour with its available mentees, most valuable first, and an upper bound of
 * the value of each.
 */
final class PricedHour {

	final int[] free;

	private final double[] hopes;

	final double[] gains;

	PricedHour(int[] free, double[] hopes) {
		this.free = free;
		this.hopes = hopes;
		this.gains = new double[free.length];
	}

	/** Insertion sort, since prices change little between rounds. */
	void sort(double[] prices) {
		for (int i = 0; i < this.free.length; i++) {
			int mentee = this.free[i];
			double hope = this.hopes[i];
			double gain = hope - prices[mentee];
			int at = i;
			for (; at > 0 && this.gains[at - 1] < gain; at--) {
				this.free[at] = this.free[at - 1];
				this.hopes[at] = this.hopes[at - 1];
				this.gains[at] = this.gains[at - 1];
			}
			this.free[at] = mentee;
			this.hopes[at] = hope;
			this.gains[at] = gain;
		}
	}

}
