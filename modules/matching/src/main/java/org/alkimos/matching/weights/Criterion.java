package org.alkimos.matching.weights;

/**
 * The criteria of fit. Their weights are set by the program, see {@link Weights}.
 */
public enum Criterion {

	NEEDS("needs", "Needs and offers", "The mentor offers what the mentee needs. The mentee's first need counts most.",
			40),

	PREFERENCE("preference", "Preferred mentor", "The mentor is one of those the mentee asked for.", 25),

	INSTITUTION("institution", "Mentor from another institution", "Mentor and mentee work at different institutions.",
			10),

	MODALITY("modality", "Meeting format", "Mentor and mentee can meet in the same format.", 7),

	STAGE_MIX("stage-mix", "Peers at other stages", "Peers are three years or more ahead or behind.", 7),

	NOT_ALONE("not-alone", "At least one peer of the same rank", "At least one peer holds the same rank.", 6),

	PEER_INSTITUTIONS("peer-institutions", "Peers from other institutions", "Peers work at other institutions.", 5),

	OTHER_DEPARTMENT("other-department", "People from other departments",
			"Mentor and peers come from other departments.", 0),

	OTHER_FIELD("other-field", "People from other fields", "Mentor and peers work in other fields.", 0),

	NOT_CO_AUTHORS("not-co-authors", "Prefer to separate co-authors",
			"0 always keeps co-authors in different pods. With a higher number, they may share a pod but lose these "
					+ "points.",
			0),

	NEW_MENTOR("new-mentor", "Prefer a new mentor",
			"0 never assigns a previous mentor unless the mentee asks. With a higher number, a pod with one loses "
					+ "these points.",
			0);

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

	/** The stable code in API responses. */
	public String code() {
		return this.code;
	}

	/** The label in the interface. */
	public String label() {
		return this.label;
	}

	/** What the criterion rewards, in a sentence. */
	public String sentence() {
		return this.sentence;
	}

	/** The default weight. */
	int standard() {
		return this.standard;
	}

}
