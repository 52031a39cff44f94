package org.alkimos.matching.engine.pairs.input;

/**
 * Options of a run.
 *
 * @param bent whether utility is concave, so that raising a low fit counts more
 * @param worstFirst whether the lowest fit of a pair is maximized first
 * @param departmentOnce whether a mentee's mentors must be from different departments
 * @param stay bonus for keeping a pair of the previous result, 0 to 30,000
 * @param seed breaks ties
 */
public record PairOptions(boolean bent, boolean worstFirst, boolean departmentOnce, int stay, long seed) {

	private static final int MOST_STAY = 30_000;

	public PairOptions {
		if (stay < 0 || stay > MOST_STAY) {
			throw new IllegalArgumentException("Stay is 0 to " + MOST_STAY);
		}
	}

	/** Concave utility and no other option. */
	public static PairOptions seeded(long seed) {
		return new PairOptions(true, false, false, 0, seed);
	}

	public PairOptions stay(int bonus) {
		return new PairOptions(this.bent, this.worstFirst, this.departmentOnce, bonus, this.seed);
	}

	public PairOptions totalFirst() {
		return new PairOptions(this.bent, false, this.departmentOnce, this.stay, this.seed);
	}

	/** Returns the utility of a fit, both 0 to 10,000. */
	public int worth(int fit) {
		return this.bent ? (int) ((long) fit * (20_000 - fit) / 10_000) : fit;
	}

}
