package org.alkimos.matching.weights;

/**
 * What fit is made of. How much each counts is the program's choice, see {@link Weights}.
 */
public enum Criterion {

	NEEDS("needs", "Needs and offers", "The mentor offers what the mentee needs, the first need most of all.", 40),

	PREFERENCE("preference", "Preferred mentor", "The mentor is one of those the mentee asked for.", 25),

	INSTITUTION("institution", "Mentor from another institution", "Mentor and mentee work at different institutions.",
			10),

	MODALITY("modality", "Way of meeting", "Mentor and mentee can both meet in the same way.", 7),

	STAGE_MIX("stage-mix", "Peers at other stages", "Peers are three years or more ahead or behind.", 7),

	NOT_ALONE("not-alone", "Not alone of their kind", "At least one peer holds the same rank.", 6),

	PEER_INSTITUTIONS("peer-institutions", "Peers from other institutions", "Peers work at other institutions.", 5),

	OTHER_DEPARTMENT("other-department", "People from other departments",
			"Mentor and peers come from other departments.", 0),

	OTHER_FIELD("other-field", "People from other fields", "Mentor and peers work in other fields.", 0),

	NOT_CO_AUTHORS("not-co-authors", "Apart from co-authors, softly",
			"0 keeps co-authors in different pods. With a number they may share one, at the cost of these points.", 0),

	NEW_MENTOR("new-mentor", "Another mentor than before, softly",
			"0 never gives the same mentor again unasked. With a number it may be, at the cost of these points.", 0);

	private final String code;

	private final String label;

	private final String sentence;

	private final int standard;

	Criterion(String code, String label, String sentence, int standard) {
		this.code = code;
		this.label = label;
		this.sentence = sentence;
		this.standard = standard;
	}

	/** The stable name in answers to machines. */
	public String code() {
		return this.code;
	}

	/** Its name on screen. */
	public String label() {
		return this.label;
	}

	/** What it looks for, in words. */
	public String sentence() {
		return this.sentence;
	}

	/** Its weight where a program has not chosen any; the choice is ours. */
	int standard() {
		return this.standard;
	}

}
