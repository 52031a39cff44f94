package org.alkimos.matching.engine.pods;

/** Penalties of places that are too small, by number of mentees. */
final class SizePenalty {

	/** Penalty of a mentee without a place. */
	static final int UNPLACED = 10;

	private final int smallest;

	SizePenalty(int smallest) {
		this.smallest = smallest;
	}

	/**
	 * Penalty of dissolving a place with this number of mentees because it is too small.
	 */
	int loss(int mentees) {
		return (mentees >= this.smallest) ? 0 : 4 * this.smallest + UNPLACED * mentees;
	}

	long lossOfChange(int mentees, int change) {
		return (long) loss(mentees + change) - loss(mentees);
	}

	/**
	 * Penalty of a place with this number of mentees: a started place that is too small
	 * costs more than an unused one.
	 */
	private long tooSmall(int mentees) {
		if (mentees >= this.smallest) {
			return 0;
		}
		return (mentees == 0) ? 4L * this.smallest : 5L * (this.smallest - mentees) + 3;
	}

	long priceOfChange(int mentees, int change) {
		return tooSmall(mentees + change) - tooSmall(mentees);
	}

	/** Returns 1 for a started place that is too small, otherwise 0. */
	int begun(int mentees) {
		return (mentees > 0 && mentees < this.smallest) ? 1 : 0;
	}

}
