package org.alkimos.evaluation.instrument;

/**
 * From how many answers a mean is made. No rule was published for the Mentoring
 * Competency Assessment; both are ours and both are reported.
 */
public enum MissingRule {

	/** Every item answered. */
	STRICT {
		@Override
		boolean allowsSubscale(int answered, int items) {
			return answered == items;
		}

		@Override
		boolean allowsOverall(int answered, int items) {
			return answered == items;
		}
	},
	/**
	 * At least two thirds of a subscale (hence both of two items), at least 80 % overall.
	 */
	PRORATED {
		@Override
		boolean allowsSubscale(int answered, int items) {
			return answered * 3 >= items * 2;
		}

		@Override
		boolean allowsOverall(int answered, int items) {
			return answered * 5 >= items * 4;
		}
	};

	abstract boolean allowsSubscale(int answered, int items);

	abstract boolean allowsOverall(int answered, int items);

}
