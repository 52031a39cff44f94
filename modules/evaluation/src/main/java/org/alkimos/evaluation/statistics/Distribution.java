package org.alkimos.evaluation.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Scores of several people.
 *
 * @param n people
 * @param mean of n ≥ 1
 * @param deviation standard deviation with n − 1, of n ≥ 2
 * @param interval of the mean, of n ≥ 2
 */
public record Distribution(int n, @Nullable Double mean, @Nullable Double deviation, @Nullable Interval interval) {

	public static Distribution of(List<Double> scores) {
		int n = scores.size();
		if (n == 0) {
			return new Distribution(0, null, null, null);
		}
		double mean = scores.stream().mapToDouble(Double::doubleValue).sum() / n;
		if (n == 1) {
			return new Distribution(1, mean, null, null);
		}
		double squares = scores.stream().mapToDouble((score) -> (score - mean) * (score - mean)).sum();
		double deviation = Math.sqrt(squares / (n - 1));
		return new Distribution(n, mean, deviation, Interval.around(mean, deviation, n));
	}

}
