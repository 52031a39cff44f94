package org.alkimos.evaluation.statistics;

import java.util.Arrays;
import java.util.List;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Wilcoxon's signed-rank test of paired scores, two-sided. Pairs without a change are
 * dropped and ties share their rank, as R's {@code wilcox.test} does.
 *
 * @param v sum of the ranks of increases
 * @param p p value, exact below 50 changes without ties and zeros, otherwise by the
 * normal approximation with corrections for ties and continuity
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
		double[] sizes = Sums.sorted(Arrays.stream(moved).map(Math::abs).toArray());
		double v = 0;
		for (double change : moved) {
			v += (change > 0) ? rank(sizes, change) : 0;
		}
		boolean exact = moved.length < EXACT_BELOW && ties(sizes) == 0 && moved.length == changes.size();
		return new SignedRanks(Figure.of(v), Figure.of(exact ? exact((int) v, moved.length) : normal(v, sizes)), exact);
	}

	/** Average rank of changes of this size. */
	private static double rank(double[] sizes, double size) {
		return (below(sizes, size) + below(sizes, Math.nextUp(size)) + 1) / 2.0;
	}

	/** Number of smaller sizes. */
	private static int below(double[] sizes, double size) {
		int low = 0;
		int high = sizes.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sizes[middle] < size) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** Sum of t³ − t over groups of t tied changes; 0 without ties. */
	private static double ties(double[] sizes) {
		double sum = 0;
		for (int start = 0; start < sizes.length;) {
			int end = start;
			while (end < sizes.length && sizes[end] == sizes[start]) {
				end++;
			}
			double tied = end - start;
			sum += tied * tied * tied - tied;
			start = end;
		}
		return sum;
	}

	/**
	 * Number of the 2ⁿ sign assignments whose rank sum is at least as far from the
	 * middle.
	 */
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

	private static double normal(double v, double[] sizes) {
		double n = sizes.length;
		double away = v - n * (n + 1) / 4;
		double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties(sizes) / 48);
		double z = (away - Math.signum(away) * 0.5) / deviation;
		return Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
	}

}
