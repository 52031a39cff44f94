package org.alkimos.matching.engine;

/** The hard rules of a pod, in the order in which they explain themselves to a person. */
public enum MatchRule {

	NOT_ELIGIBLE("not-eligible", "Everybody in a pod takes part in the cohort."),

	EVALUATIVE_LINE("evaluative-line", "Nobody in a pod supervises or evaluates another member."),

	KEPT_APART("kept-apart", "People who cannot be together are in different pods."),

	CO_AUTHORS("co-authors", "No two members of a pod have published together lately."),

	PREVIOUS_MENTOR("previous-mentor", "No mentee has a mentor of before, unless they asked for it."),

	SAME_DEPARTMENT("same-department", "No two members of a pod come from the same department."),

	SAME_FIELD("same-field", "No two members of a pod work in the same field."),

	NO_COMMON_SLOT("no-common-slot", "All members of a pod share a free weekly hour."),

	CO_MENTOR("co-mentor", "Where a mentee has two mentors, they are of different disciplines."),

	CAPACITY("capacity", "A mentor leads no more pods than offered."),

	POD_SIZE("pod-size", "A pod has neither too few nor too many mentees.");

	private final String code;

	private final String sentence;

	MatchRule(String code, String sentence) {
		this.code = code;
		this.sentence = sentence;
	}

	/** The stable name in answers to machines. */
	public String code() {
		return this.code;
	}

	/** What the rule demands, in words. */
	public String sentence() {
		return this.sentence;
	}

}
