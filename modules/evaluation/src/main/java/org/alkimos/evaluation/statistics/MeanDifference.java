package org.alkimos.evaluation.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The difference of the means of two groups of people, the second minus the first, with
 * Welch's interval for unequal variances.
 *
 * @param difference mean of the second minus mean of the first
 * @param interval 95% confidence interval, Welch 1947 with Satterthwaite's degrees of
 * freedom
 * @param freedom degrees of freedom, not necessarily whole
 */
public record MeanDifference(double difference, Interval interval, double freedom) {

	/**
	 * Compares two groups of at least two people each, of which at least one has
	 * variance; otherwise returns null.
	 */
	public static @Nullable MeanDifference of(Distribution first, Distribution second) {
		double one = squaredError(first);
		double other = squaredError(second);
		if (!(one + other > 0) || first.mean() == null || second.mean() == null) {
			return null;
		}
		double freedom = (one + other) * (one + other)
				/ (one * one / (first.n() - 1) + other * other / (second.n() - 1));
		double half = Interval.quantile(freedom) * Math.sqrt(one + other);
		double difference = second.mean() - first.mean();
		return new MeanDifference(difference, new Interval(difference - half, difference + half), freedom);
	}

	private static double squaredError(Distribution group) {
		Double deviation = group.deviation();
		return (deviation != null) ? deviation * deviation / group.n() : Double.NaN;
	}

}
