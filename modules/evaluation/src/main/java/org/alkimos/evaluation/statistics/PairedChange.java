package org.alkimos.evaluation.statistics;

import java.util.List;

import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * How scores of the same people changed.
 *
 * @param pairs people with both scores
 * @param mean mean of after − before, of ≥ 1 pair
 * @param interval of that mean, of ≥ 2 pairs
 * @param hedgesG standardised change, of ≥ 3 pairs; see {@link #VARIANT}
 */
public record PairedChange(int pairs, @Nullable Double mean, @Nullable Interval interval, @Nullable Double hedgesG) {

	/**
	 * Which of several effect sizes for paired scores is reported, in words for a reader.
	 */
	public static final String VARIANT = "Hedges g_av: mean paired change divided by the root of the mean of both "
			+ "variances, times the exact small-sample correction with n − 1 degrees of freedom";

	/** One person's scores. */
	public record Pair(double before, double after) {
	}

	public static PairedChange of(List<Pair> pairs) {
		Distribution change = Distribution.of(pairs.stream().map((pair) -> pair.after() - pair.before()).toList());
		return new PairedChange(change.n(), change.mean(), change.interval(), hedgesG(pairs, change.mean()));
	}

	private static @Nullable Double hedgesG(List<Pair> pairs, @Nullable Double change) {
		Double before = Distribution.of(pairs.stream().map(Pair::before).toList()).deviation();
		Double after = Distribution.of(pairs.stream().map(Pair::after).toList()).deviation();
		if (change == null || before == null || after == null || pairs.size() < 3) {
			return null;
		}
		double average = Math.sqrt((before * before + after * after) / 2);
		return (average > 0) ? change / average * correction(pairs.size() - 1) : null;
	}

	/** Hedges 1981: Γ(m/2) / (√(m/2) · Γ((m − 1)/2)), m ≥ 2 degrees of freedom. */
	private static double correction(int freedom) {
		double half = freedom / 2.0;
		return Math.exp(Gamma.logGamma(half) - Gamma.logGamma(half - 0.5)) / Math.sqrt(half);
	}

}
