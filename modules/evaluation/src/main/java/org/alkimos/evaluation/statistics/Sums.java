package org.alkimos.evaluation.statistics;

import java.util.Arrays;

/** Sums that do not depend on the order in which people come. */
final class Sums {

	private Sums() {
	}

	/** Kahan's sum of the sorted values. */
	static double of(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
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

	/** Of at least one value. */
	static double mean(double[] values) {
		return of(values) / values.length;
	}

	/** With n − 1, of at least two values. */
	static double variance(double[] values) {
		double mean = mean(values);
		return of(Arrays.stream(values).map((value) -> (value - mean) * (value - mean)).toArray())
				/ (values.length - 1);
	}

}
