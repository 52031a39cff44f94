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
			return (long) fit * (20_000 - fit) / 10_000;
		}
	},

	/** As concave, but steeper: the worst placed come first. */
	WORST_FIRST("worst-first", "Worst placed first") {
		@Override
		public long of(int fit) {
			long missing = 10_000 - fit;
			return 10_000 - missing * missing / 10_000 * missing / 10_000 * missing / 10_000;
		}
	};

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

}
