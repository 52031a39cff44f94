package org.alkimos.evaluation.statistics;

import java.util.Arrays;

/** Sums that do not depend on the order of people. */
final class Sums {

	private Sums() {
	}

	/** Sorts the values in ascending order. */
	static double[] sorted(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted;
	}

	/** Kahan summation of sorted values. */
	static double of(double[] sorted) {
		double sum = 0;
		double lost = 0;
		for (double value : sorted) {
			double exact = value - lost;
			double next = sum + exact;
			lost = (next - sum) - exact;
			sum = next;
		}
		return sum;
	}

	/** Mean of at least one value; sorted. */
	static double mean(double[] sorted) {
		return of(sorted) / sorted.length;
	}

	/** Variance with n − 1, of at least two values; sorted. */
	static double variance(double[] sorted) {
		double mean = mean(sorted);
		double[] squares = new double[sorted.length];
		for (int i = 0; i < squares.length; i++) {
			squares[i] = (sorted[i] - mean) * (sorted[i] - mean);
		}
		return of(squares) / (sorted.length - 1);
	}

}
