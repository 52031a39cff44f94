package org.alkimos.evaluation.statistics;

import org.hipparchus.distribution.continuous.FDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Internal consistency of the items of a score, based on people who answered all of them.
 *
 * @param cases number of people who answered every item
 * @param items number of items
 * @param alpha Cronbach's alpha of the raw answers, at most 1; it can be negative
 * @param interval 95% confidence interval of alpha, Feldt 1965
 * @param omega McDonald's omega total of a one-factor model, 0 to 1
 */
public record Reliability(int cases, int items, Figure alpha, @Nullable Interval interval, Figure omega) {

	/** Minimum number of people for a factor model; our rule. */
	public static final int LEAST_FOR_OMEGA = 30;

	private static final int LEAST_FOR_ALPHA = 3;

	/** Tolerance below which a variance is treated as zero. */
	private static final double NO_VARIANCE = 1e-12;

	/**
	 * Computes Cronbach's alpha with its confidence interval, and omega.
	 * @param cases one row per person, one column per item, without gaps
	 */
	public static Reliability of(double[][] cases) {
		int n = cases.length;
		int items = (n > 0) ? cases[0].length : 0;
		if (n < LEAST_FOR_ALPHA) {
			Figure none = Figure.none((n == 0) ? Reason.NOBODY : Reason.TOO_FEW_PEOPLE);
			return new Reliability(n, items, none, null, none);
		}
		Covariances covariances = Covariances.of(cases);
		Figure alpha = alpha(covariances);
		return new Reliability(n, items, alpha, (alpha.value() != null) ? feldt(alpha.value(), n, items) : null,
				omega(covariances, n));
	}

	private static Figure alpha(Covariances covariances) {
		int items = covariances.items();
		if (items < 2) {
			return Figure.none(Reason.TOO_FEW_ITEMS);
		}
		double total = covariances.total();
		return (total > NO_VARIANCE) ? Figure.of((double) items / (items - 1) * (1 - covariances.single() / total))
				: Figure.none(Reason.NO_VARIANCE);
	}

	private static Interval feldt(double alpha, int n, int items) {
		var f = new FDistribution(n - 1, (double) (n - 1) * (items - 1), Interval.ACCURACY);
		return new Interval(1 - (1 - alpha) * f.inverseCumulativeProbability(0.975),
				1 - (1 - alpha) * f.inverseCumulativeProbability(0.025));
	}

	private static Figure omega(Covariances covariances, int cases) {
		if (cases < LEAST_FOR_OMEGA) {
			return Figure.none(Reason.TOO_FEW_PEOPLE);
		}
		return (covariances.items() < LEAST_FOR_ALPHA) ? Figure.none(Reason.TOO_FEW_ITEMS)
				: OneFactor.omega(covariances);
	}

}
