package org.alkimos.evaluation.statistics;

import java.util.Arrays;
import java.util.List;

import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.jspecify.annotations.Nullable;

/**
 * Scores of several people. Figures are null where there are too few people for them.
 *
 * @param n people
 * @param mean of n ≥ 1
 * @param deviation standard deviation with n − 1, of n ≥ 2
 * @param interval 95 %, of the mean, of n ≥ 2
 * @param quartiles of n ≥ 1
 * @param floor share of people at the lowest point of the scale, 0 to 1, of n ≥ 1
 * @param ceiling share of people at the highest point
 */
public record Distribution(int n, @Nullable Double mean, @Nullable Double deviation, @Nullable Interval interval,
		@Nullable Quartiles quartiles, @Nullable Double floor, @Nullable Double ceiling) {

	/**
	 * Least, greatest and what lies between, by linear interpolation: Hyndman and Fan's
	 * seventh definition, R's default.
	 */
	public record Quartiles(double least, double lower, double median, double upper, double greatest) {
	}

	/**
	 * Describes scores.
	 * @param low lowest point of the scale
	 * @param high highest point
	 */
	public static Distribution of(List<Double> scores, double low, double high) {
		double[] values = scores.stream().mapToDouble(Double::doubleValue).toArray();
		int n = values.length;
		if (n == 0) {
			return new Distribution(0, null, null, null, null, null, null);
		}
		double mean = Sums.mean(values);
		Double deviation = (n > 1) ? Math.sqrt(Sums.variance(values)) : null;
		return new Distribution(n, mean, deviation, (deviation != null) ? Interval.around(mean, deviation, n) : null,
				quartiles(values), share(values, low), share(values, high));
	}

	private static double share(double[] values, double point) {
		return (double) Arrays.stream(values).filter((value) -> value == point).count() / values.length;
	}

	private static Quartiles quartiles(double[] values) {
		Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
		percentile.setData(values);
		return new Quartiles(Arrays.stream(values).min().orElseThrow(), percentile.evaluate(25),
				percentile.evaluate(50), percentile.evaluate(75), percentile.evaluate(100));
	}

}
