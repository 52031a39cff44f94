package org.alkimos.evaluation.statistics;

/** Reason why there is no figure. */
public enum Reason {

	NOBODY("nobody answered"), TOO_FEW_PEOPLE("too few people"), TOO_FEW_ITEMS("too few items"),
	NO_VARIANCE("everybody has the same score"), NO_DIFFERENCE("nobody changed"),
	NOT_A_RELIABILITY("alpha is not between 0 and 1"), NO_SINGLE_FACTOR("one factor does not fit");

	private final String words;

	Reason(String words) {
		this.words = words;
	}

	/** Text for use within a sentence. */
	public String words() {
		return this.words;
	}

}
