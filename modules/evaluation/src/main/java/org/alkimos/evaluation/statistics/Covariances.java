package org.alkimos.evaluation.statistics;

/**
 * Covariances of items, with n − 1. Answers are whole numbers; shifted by a whole number
 * near their mean, their sums are exact, so the order of people does not matter.
 */
final class Covariances {

	private final double[][] values;

	private Covariances(double[][] values) {
		this.values = values;
	}

	/**
	 * @param cases one row per person, one column per item, of at least two people
	 */
	static Covariances of(double[][] cases) {
		int n = cases.length;
		int items = cases[0].length;
		double[] near = near(cases);
		double[] sums = new double[items];
		double[][] products = new double[items][items];
		double[] row = new double[items];
		for (double[] person : cases) {
			for (int i = 0; i < items; i++) {
				row[i] = person[i] - near[i];
				sums[i] += row[i];
				for (int j = 0; j <= i; j++) {
					products[i][j] += row[i] * row[j];
				}
			}
		}
		for (int i = 0; i < items; i++) {
			for (int j = 0; j <= i; j++) {
				products[i][j] = (products[i][j] - sums[i] * sums[j] / n) / (n - 1);
				products[j][i] = products[i][j];
			}
		}
		return new Covariances(products);
	}

	private static double[] near(double[][] cases) {
		double[] near = new double[cases[0].length];
		for (double[] person : cases) {
			for (int i = 0; i < near.length; i++) {
				near[i] += person[i];
			}
		}
		for (int i = 0; i < near.length; i++) {
			near[i] = Math.rint(near[i] / cases.length);
		}
		return near;
	}

	double of(int item, int other) {
		return this.values[item][other];
	}

	int items() {
		return this.values.length;
	}

	/** Sum of the items' variances. */
	double single() {
		double sum = 0;
		for (int i = 0; i < this.values.length; i++) {
			sum += this.values[i][i];
		}
		return sum;
	}

	/** Variance of the items' sum. */
	double total() {
		double sum = 0;
		for (double[] row : this.values) {
			for (double value : row) {
				sum += value;
			}
		}
		return sum;
	}

}
