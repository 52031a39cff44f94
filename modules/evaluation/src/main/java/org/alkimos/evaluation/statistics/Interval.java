package org.alkimos.evaluation.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/** A 95 % confidence interval by Student's t distribution. */
public record Interval(double low, double high) {

	private static final double UPPER_TAIL = 0.975;

	/**
	 * Around a mean of n ≥ 2 values with this standard deviation; without variance it has
	 * no width.
	 */
	static Interval around(double mean, double deviation, int n) {
		double t = new TDistribution(n - 1).inverseCumulativeProbability(UPPER_TAIL);
		double half = t * deviation / Math.sqrt(n);
		return new Interval(mean - half, mean + half);
	}

	/** Whether zero lies outside. */
	public boolean excludesZero() {
		return this.low > 0 || this.high < 0;
	}

}
