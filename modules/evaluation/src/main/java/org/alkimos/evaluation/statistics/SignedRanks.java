package org.alkimos.evaluation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Wilcoxon's signed-rank test of paired scores, two-sided. Pairs without a change are
 * dropped and ties share their rank, as R's {@code wilcox.test} does.
 *
 * @param v sum of the ranks of those who rose
 * @param p exact below 50 changes without ties and zeros, otherwise by the normal
 * approximation with corrections for ties and continuity
 * @param exact whether p is exact
 */
public record SignedRanks(Figure v, Figure p, boolean exact) {

	private static final int EXACT_BELOW = 50;

	static SignedRanks of(List<Double> changes) {
		double[] moved = changes.stream().filter((change) -> change != 0).mapToDouble(Double::doubleValue).toArray();
		if (moved.length == 0) {
			Figure none = Figure.none(changes.isEmpty() ? Reason.NOBODY : Reason.NO_DIFFERENCE);
			return new SignedRanks(none, none, false);
		}
		double[] ranks = ranks(moved);
		double v = 0;
		boolean tied = false;
		for (int i = 0; i < moved.length; i++) {
			v += (moved[i] > 0) ? ranks[i] : 0;
			tied |= ranks[i] != Math.rint(ranks[i]) || isTwice(ranks, i);
		}
		boolean exact = moved.length < EXACT_BELOW && !tied && moved.length == changes.size();
		return new SignedRanks(Figure.of(v), Figure.of(exact ? exact((int) v, moved.length) : normal(v, ranks)), exact);
	}

	private static boolean isTwice(double[] ranks, int i) {
		return Arrays.stream(ranks).filter((rank) -> rank == ranks[i]).count() > 1;
	}

	private static double[] ranks(double[] moved) {
		Integer[] order = new Integer[moved.length];
		Arrays.setAll(order, (i) -> i);
		Arrays.sort(order, Comparator.comparingDouble((i) -> Math.abs(moved[i])));
		double[] ranks = new double[moved.length];
		for (int start = 0; start < order.length;) {
			int end = start;
			while (end < order.length && Math.abs(moved[order[end]]) == Math.abs(moved[order[start]])) {
				end++;
			}
			for (int i = start; i < end; i++) {
				ranks[order[i]] = (start + 1 + end) / 2.0;
			}
			start = end;
		}
		return ranks;
	}

	/** How many of the 2ⁿ ways to sign the ranks give a sum as far from the middle. */
	private static double exact(int v, int n) {
		double[] ways = new double[n * (n + 1) / 2 + 1];
		ways[0] = 1;
		for (int rank = 1; rank <= n; rank++) {
			for (int sum = ways.length - 1; sum >= rank; sum--) {
				ways[sum] += ways[sum - rank];
			}
		}
		int low = Math.min(v, ways.length - 1 - v);
		double tail = 0;
		for (int sum = 0; sum <= low; sum++) {
			tail += ways[sum];
		}
		return Math.min(1, 2 * tail / Math.pow(2, n));
	}

	private static double normal(double v, double[] ranks) {
		double n = ranks.length;
		double ties = Arrays.stream(ranks).distinct().map((rank) -> {
			double tied = Arrays.stream(ranks).filter((other) -> other == rank).count();
			return tied * tied * tied - tied;
		}).sum();
		double away = v - n * (n + 1) / 4;
		double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48);
		double z = (away - Math.signum(away) * 0.5) / deviation;
		return Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
	}

}
