package org.alkimos.evaluation.statistics;

import java.util.List;
import java.util.stream.DoubleStream;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * Change in scores of the same people.
 *
 * @param pairs number of people with both scores
 * @param mean mean of the later minus the earlier score, for ≥ 1 pair
 * @param deviation standard deviation of the change with n − 1, for ≥ 2 pairs
 * @param interval 95% confidence interval of the mean change, Student's t, for ≥ 2 pairs
 * @param hedgesG standardized change, for ≥ 3 pairs: Hedges g_av, the mean change divided
 * by the root of the mean of both variances, with the exact small-sample correction
 * @param t Student's test of a mean change of 0
 * @param wilcoxon signed-rank test
 */
public record PairedChange(int pairs, @Nullable Double mean, @Nullable Double deviation, @Nullable Interval interval,
		Figure hedgesG, TTest t, SignedRanks wilcoxon) {

	/** Definition of the reported effect size, for readers. */
	public static final String VARIANT = "Hedges g_av: mean paired change divided by the root of the mean of both "
			+ "variances, times the exact small-sample correction with n − 1 degrees of freedom";

	/** Tolerance: scores can differ by this much due to rounding only. */
	static final double ROUNDING = 1e-9;

	/** One person's two scores. */
	public record Pair(double before, double after) {
	}

	/**
	 * Student's paired test.
	 *
	 * @param t the statistic: mean change by its standard error
	 * @param freedom degrees of freedom, pairs − 1
	 * @param p two-sided p value
	 */
	public record TTest(Figure t, int freedom, Figure p) {

		static TTest of(Distribution change) {
			int freedom = Math.max(0, change.n() - 1);
			Double deviation = change.deviation();
			if (change.mean() == null || deviation == null) {
				return none(freedom, (change.n() == 0) ? Reason.NOBODY : Reason.TOO_FEW_PEOPLE);
			}
			if (!(deviation > ROUNDING)) {
				return none(freedom, Reason.NO_VARIANCE);
			}
			double t = change.mean() / (deviation / Math.sqrt(change.n()));
			double tail = new TDistribution(freedom).cumulativeProbability(-Math.abs(t));
			return new TTest(Figure.of(t), freedom, Figure.of(2 * tail));
		}

		private static TTest none(int freedom, Reason reason) {
			return new TTest(Figure.none(reason), freedom, Figure.none(reason));
		}

	}

	public static PairedChange of(List<Pair> pairs) {
		List<Double> changes = pairs.stream().map((pair) -> pair.after() - pair.before()).toList();
		Distribution change = Distribution.of(changes, Double.NaN, Double.NaN);
		return new PairedChange(change.n(), change.mean(), change.deviation(), change.interval(),
				hedgesG(pairs, change.mean()), TTest.of(change), SignedRanks.of(changes));
	}

	private static Figure hedgesG(List<Pair> pairs, @Nullable Double change) {
		if (change == null || pairs.size() < 3) {
			return Figure.none(pairs.isEmpty() ? Reason.NOBODY : Reason.TOO_FEW_PEOPLE);
		}
		double before = variance(pairs.stream().mapToDouble(Pair::before));
		double after = variance(pairs.stream().mapToDouble(Pair::after));
		double average = Math.sqrt((before + after) / 2);
		return (average > ROUNDING) ? Figure.of(change / average * correction(pairs.size() - 1))
				: Figure.none(Reason.NO_VARIANCE);
	}

	private static double variance(DoubleStream scores) {
		return Sums.variance(Sums.sorted(scores.toArray()));
	}

	/** Hedges 1981: Γ(m/2) / (√(m/2) · Γ((m − 1)/2)), m ≥ 2 degrees of freedom. */
	private static double correction(int freedom) {
		double half = freedom / 2.0;
		return Math.exp(Gamma.logGamma(half) - Gamma.logGamma(half - 0.5)) / Math.sqrt(half);
	}

}
