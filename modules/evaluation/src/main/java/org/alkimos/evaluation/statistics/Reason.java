package org.alkimos.evaluation.statistics;

/** Reason why there is no figure. */
public enum Reason {

	/** No one answered. */
	NOBODY("nobody answered"),
	/** Fewer people than the figure needs. */
	TOO_FEW_PEOPLE("too few people"),
	/** Fewer items than the figure needs: two for alpha, three for omega. */
	TOO_FEW_ITEMS("too few items"),
	/** Everyone has the same score or the same change. */
	NO_VARIANCE("everybody has the same score"),
	/** No one's score changed. */
	NO_DIFFERENCE("nobody changed"),
	/** Alpha is negative, so there is no measurement error. */
	NOT_A_RELIABILITY("alpha is not between 0 and 1"),
	/** A model with one factor does not fit, so there is no omega. */
	NO_SINGLE_FACTOR("one factor does not fit");

	private final String words;

	Reason(String words) {
		this.words = words;
	}

	/** Text for use within a sentence. */
	public String words() {
		return this.words;
	}

}
