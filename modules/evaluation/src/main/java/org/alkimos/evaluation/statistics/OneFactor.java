package org.alkimos.evaluation.statistics;

/**
 * Maximum-likelihood one-factor model, fitted by the EM algorithm (Rubin and Thayer 1982)
 * on the correlations of the items.
 */
final class OneFactor {

	private static final int LONGEST = 200_000;

	private static final double STILL = 1e-15;

	/** A uniqueness below this is a Heywood case: the model does not fit. */
	private static final double LEAST_UNIQUENESS = 1e-3;

	private final double[][] correlations;

	private final double[] loadings;

	private final double[] uniqueness;

	private OneFactor(double[][] correlations) {
		this.correlations = correlations;
		int items = correlations.length;
		this.loadings = new double[items];
		this.uniqueness = new double[items];
		for (int i = 0; i < items; i++) {
			double sum = 0;
			for (double value : correlations[i]) {
				sum += value;
			}
			this.loadings[i] = Math.clamp(sum / items, 0.1, 0.9);
			this.uniqueness[i] = 1 - this.loadings[i] * this.loadings[i];
		}
	}

	/** Omega total in the raw metric: (Σλ)² / ((Σλ)² + Σψ). */
	static Figure omega(Covariances covariances) {
		int items = covariances.items();
		double[] deviations = new double[items];
		for (int i = 0; i < items; i++) {
			deviations[i] = Math.sqrt(covariances.of(i, i));
			if (!(deviations[i] > 0)) {
				return Figure.none(Reason.NO_VARIANCE);
			}
		}
		var model = new OneFactor(correlations(covariances, deviations));
		if (!model.fit()) {
			return Figure.none(Reason.NO_SINGLE_FACTOR);
		}
		double common = 0;
		double unique = 0;
		for (int i = 0; i < items; i++) {
			common += model.loadings[i] * deviations[i];
			unique += model.uniqueness[i] * deviations[i] * deviations[i];
		}
		return Figure.of(common * common / (common * common + unique));
	}

	private static double[][] correlations(Covariances covariances, double[] deviations) {
		int items = deviations.length;
		double[][] correlations = new double[items][items];
		for (int i = 0; i < items; i++) {
			for (int j = 0; j <= i; j++) {
				correlations[i][j] = covariances.of(i, j) / (deviations[i] * deviations[j]);
				correlations[j][i] = correlations[i][j];
			}
		}
		return correlations;
	}

	/** Whether it converged to a proper solution. */
	private boolean fit() {
		for (int round = 0; round < LONGEST; round++) {
			double change = step();
			for (double unique : this.uniqueness) {
				if (!(unique >= LEAST_UNIQUENESS)) {
					return false;
				}
			}
			if (change < STILL) {
				return true;
			}
		}
		return false;
	}

	private double step() {
		int items = this.loadings.length;
		double[] weights = weights();
		double[] pulled = new double[items];
		double expected = 1;
		for (int i = 0; i < items; i++) {
			for (int j = 0; j < items; j++) {
				pulled[i] += this.correlations[i][j] * weights[j];
			}
			expected += weights[i] * (pulled[i] - this.loadings[i]);
		}
		double change = 0;
		for (int i = 0; i < items; i++) {
			double loading = pulled[i] / expected;
			change = Math.max(change, Math.abs(loading - this.loadings[i]));
			this.loadings[i] = loading;
			this.uniqueness[i] = this.correlations[i][i] - loading * pulled[i];
		}
		return change;
	}

	/** Regression of the factor on the items, by the Sherman–Morrison formula. */
	private double[] weights() {
		double information = 0;
		for (int i = 0; i < this.loadings.length; i++) {
			information += this.loadings[i] * this.loadings[i] / this.uniqueness[i];
		}
		double[] weights = new double[this.loadings.length];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = this.loadings[i] / this.uniqueness[i] / (1 + information);
		}
		return weights;
	}

}
