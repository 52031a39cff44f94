package org.alkimos.matching.weights;

/** How a fit counts when drafts are compared; fits themselves are shown as they are. */
public enum Utility {

	/** Each point counts the same, whoever it is for. */
	LINEAR("sum", "Highest sum") {
		@Override
		public long of(int fit) {
			return fit;
		}
	},

	/** A point counts more the lower the fit it is added to. */
	CONCAVE("fair", "Lift those who fit less well") {
		@Override
		public long of(int fit) {
			return (long) fit * (20_000L - fit) / 10_000;
		}
	},

	/** As concave, but steeper: the worst placed come first. */
	WORST_FIRST("worst-first", "Worst placed first") {
		@Override
		public long of(int fit) {
			long missing = 10_000L - fit;
			return 10_000 - missing * missing / 10_000 * missing / 10_000 * missing / 10_000;
		}
	},

	/**
	 * As concave, and the mean of each pod is bent once more: a point counts more the
	 * poorer the pod it is added to. Pods of unlike size cost as much as 2 points of 100
	 * for each mentee and each other mentee beside them.
	 */
	BALANCED("balanced", "Pods as good and as large as each other") {
		@Override
		public long of(int fit) {
			return CONCAVE.of(fit);
		}

		@Override
		public long ofPod(long sum, int size, int largest) {
			return (size == 0) ? 0
					: sum * (20_000L * size - sum) / (10_000L * size) + EVEN_SIZE * size * (largest - size);
		}

		// The tangent at this mean.
		@Override
		public double share(long worth, int size, int largest, double mean) {
			return mean * mean / 10_000 + (2 - mean / 5_000) * worth + EVEN_SIZE * (largest - size);
		}
	};

	/** What each mentee is worth less for each other one in the pod. */
	private static final long EVEN_SIZE = 200;

	private final String code;

	private final String label;

	Utility(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** The stable name in answers to machines. */
	public String code() {
		return this.code;
	}

	/** Its name on screen. */
	public String label() {
		return this.label;
	}

	/** What a fit of 0 to 10,000 is worth, 0 to 10,000. */
	public abstract long of(int fit);

	/**
	 * What a pod is worth; concave in the sum for each size.
	 * @param sum of what its mentees' fits are worth
	 * @param size its mentees
	 * @param largest the most mentees a pod may have
	 */
	public long ofPod(long sum, int size, int largest) {
		return sum;
	}

	/**
	 * What a mentee adds to a pod of that size at most: the shares of all its mentees are
	 * together never less than the pod is worth.
	 * @param worth of the mentee's fit
	 * @param mean about what such fits are worth in the pods there are; the nearer to
	 * that of a pod, the less the shares exceed its worth
	 */
	public double share(long worth, int size, int largest, double mean) {
		return worth;
	}

}
