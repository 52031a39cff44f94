package org.alkimos.evaluation.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A 95% confidence interval.
 *
 * @param low lower bound
 * @param high upper bound
 */
public record Interval(double low, double high) {

	private static final double UPPER_TAIL = 0.975;

	/**
	 * Tolerance far below the printed precision; the library's default is too coarse to
	 * match R.
	 */
	static final double ACCURACY = 1e-15;

	/**
	 * Student's t interval of a mean of n ≥ 2 values with this standard deviation; its
	 * width is zero without variance.
	 */
	static Interval around(double mean, double deviation, int n) {
		double half = quantile(n - 1) * deviation / Math.sqrt(n);
		return new Interval(mean - half, mean + half);
	}

	/** Upper 2.5% point of Student's t. */
	static double quantile(double freedom) {
		return new TDistribution(freedom, ACCURACY).inverseCumulativeProbability(UPPER_TAIL);
	}

}
