package org.alkimos.evaluation.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Descriptive statistics of scores. Figures are null if there are too few people.
 *
 * @param n number of people
 * @param mean mean, for n ≥ 1
 * @param deviation standard deviation with n − 1, for n ≥ 2
 * @param interval 95% confidence interval of the mean, Student's t, for n ≥ 2
 * @param quartiles minimum, quartiles, and maximum, for n ≥ 1
 * @param floor share of people exactly at the lowest point, 0 to 1, for n ≥ 1
 * @param ceiling share of people exactly at the highest point, 0 to 1, for n ≥ 1
 */
public record Distribution(int n, @Nullable Double mean, @Nullable Double deviation, @Nullable Interval interval,
		@Nullable Quartiles quartiles, @Nullable Double floor, @Nullable Double ceiling) {

	/**
	 * Minimum, quartiles, and maximum by linear interpolation: Hyndman and Fan's
	 * definition 7, R's default.
	 *
	 * @param least lowest score
	 * @param lower first quartile
	 * @param median second quartile
	 * @param upper third quartile
	 * @param greatest highest score
	 */
	public record Quartiles(double least, double lower, double median, double upper, double greatest) {
	}

	/**
	 * Describes scores.
	 * @param low lowest point of the scale
	 * @param high highest point
	 */
	public static Distribution of(List<Double> scores, double low, double high) {
		return of(scores.stream().mapToDouble(Double::doubleValue).toArray(), low, high);
	}

	/** Describes primitive scores. */
	public static Distribution of(double[] scores, double low, double high) {
		int n = scores.length;
		if (n == 0) {
			return new Distribution(0, null, null, null, null, null, null);
		}
		double[] sorted = Sums.sorted(scores);
		double mean = Sums.mean(sorted);
		Double deviation = (n > 1) ? Math.sqrt(Sums.variance(sorted)) : null;
		return new Distribution(n, mean, deviation, (deviation != null) ? Interval.around(mean, deviation, n) : null,
				quartiles(sorted), share(sorted, low), share(sorted, high));
	}

	private static double share(double[] values, double point) {
		int there = 0;
		for (double value : values) {
			there += (value == point) ? 1 : 0;
		}
		return (double) there / values.length;
	}

	private static Quartiles quartiles(double[] sorted) {
		return new Quartiles(sorted[0], quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75),
				sorted[sorted.length - 1]);
	}

	private static double quantile(double[] sorted, double share) {
		double place = (sorted.length - 1) * share;
		int below = (int) place;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

}
