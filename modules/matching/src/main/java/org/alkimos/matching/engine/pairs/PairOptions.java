package org.alkimos.matching.engine.pairs;

/**
 * How a run weighs.
 *
 * @param bent whether lifting a low fit counts more than lifting a high one
 * @param worstFirst whether the lowest fit of a pair formed is lifted before all else
 * @param departmentOnce whether a mentee's mentors must be of different departments
 * @param stay what keeping a pair of the previous result is worth, 0 to 30,000
 * @param seed decides between equals
 */
public record PairOptions(boolean bent, boolean worstFirst, boolean departmentOnce, int stay, long seed) {

	private static final int MOST_STAY = 30_000;

	public PairOptions {
		if (stay < 0 || stay > MOST_STAY) {
			throw new IllegalArgumentException("Stay is 0 to " + MOST_STAY);
		}
	}

	/** Bent fits, nothing else. */
	public static PairOptions seeded(long seed) {
		return new PairOptions(true, false, false, 0, seed);
	}

	PairOptions stay(int bonus) {
		return new PairOptions(this.bent, this.worstFirst, this.departmentOnce, bonus, this.seed);
	}

	PairOptions totalFirst() {
		return new PairOptions(this.bent, false, this.departmentOnce, this.stay, this.seed);
	}

	/** Worth of a fit of 0 to 10,000, on the same scale. */
	int worth(int fit) {
		return this.bent ? (int) ((long) fit * (20_000 - fit) / 10_000) : fit;
	}

}
