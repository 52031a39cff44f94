package org.alkimos.matching.weights;

/**
 * Utility function applied to fit when drafts are compared; displayed fit is not
 * affected.
 */
public enum Utility {

	/** Linear: each point counts the same for everyone. */
	LINEAR("sum", "Highest total fit") {
		@Override
		public long of(int fit) {
			return fit;
		}
	},

	/** Concave: a point counts more the lower the fit it is added to. */
	CONCAVE("fair", "Favor people with weaker fit") {
		@Override
		public long of(int fit) {
			return (long) fit * (20_000L - fit) / 10_000;
		}
	},

	/** Like {@link #CONCAVE}, but steeper: the lowest fit has priority. */
	WORST_FIRST("worst-first", "Worst fit first") {
		@Override
		public long of(int fit) {
			long missing = 10_000L - fit;
			return 10_000 - missing * missing / 10_000 * missing / 10_000 * missing / 10_000;
		}
	},

	/**
	 * Like {@link #CONCAVE}, with a second concave function of each pod's mean: a point
	 * counts more the lower the pod's fit. Unequal pod sizes cost as much as 2 points of
	 * 100 for each mentee and each other mentee in the pod.
	 */
	BALANCED("balanced", "Balance fit and size across pods") {
		@Override
		public long of(int fit) {
			return CONCAVE.of(fit);
		}

		@Override
		public long ofPod(long sum, int size, int largest) {
			return (size == 0) ? 0
					: sum * (20_000L * size - sum) / (10_000L * size) + EVEN_SIZE * size * (largest - size);
		}

		// Tangent at this mean.
		@Override
		public double share(long worth, int size, int largest, double mean) {
			return mean * mean / 10_000 + (2 - mean / 5_000) * worth + EVEN_SIZE * (largest - size);
		}
	};

	/** Value lost per mentee for each other mentee in the pod. */
	private static final long EVEN_SIZE = 200;

	private final String code;

	private final String label;

	Utility(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** The stable code in API responses. */
	public String code() {
		return this.code;
	}

	/** The label in the interface. */
	public String label() {
		return this.label;
	}

	/** Returns the value of a fit; both from 0 to 10,000. */
	public abstract long of(int fit);

	/**
	 * Returns the value of a pod; concave in the sum for each size.
	 * @param sum sum of the values of its mentees' fits
	 * @param size number of mentees in the pod
	 * @param largest maximum number of mentees in a pod
	 */
	public long ofPod(long sum, int size, int largest) {
		return sum;
	}

	/**
	 * Returns an upper bound of what a mentee adds to a pod of that size: the shares of
	 * all its mentees sum to at least the value of the pod.
	 * @param worth value of the mentee's fit
	 * @param size number of mentees in the pod
	 * @param largest maximum number of mentees in a pod
	 * @param mean approximate mean value of fits in existing pods; the closer to a pod's
	 * mean, the tighter the bound
	 */
	public double share(long worth, int size, int largest, double mean) {
		return worth;
	}

}
