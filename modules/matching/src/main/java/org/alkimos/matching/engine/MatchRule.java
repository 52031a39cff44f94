package org.alkimos.matching.engine;

/** The hard rules of a pod, in the order in which they are shown. */
public enum MatchRule {

	NOT_ELIGIBLE("not-eligible", "Everyone in a pod is in the cohort."),

	EVALUATIVE_LINE("evaluative-line", "No one in a pod supervises or evaluates another member."),

	KEPT_APART("kept-apart", "People who can't be placed together are in different pods."),

	CO_AUTHORS("co-authors", "No two members of a pod are recent co-authors."),

	PREVIOUS_MENTOR("previous-mentor", "No mentee gets a previous mentor unless they asked to."),

	SAME_DEPARTMENT("same-department", "No two members of a pod come from the same department."),

	SAME_FIELD("same-field", "No two members of a pod work in the same field."),

	NO_COMMON_SLOT("no-common-slot", "All members of a pod share an available weekly hour."),

	CO_MENTOR("co-mentor", "If a mentee has two mentors, they are from different disciplines."),

	CAPACITY("capacity", "A mentor leads no more pods than they offered."),

	POD_SIZE("pod-size", "The number of mentees in a pod is within the limits.");

	private final String code;

	private final String sentence;

	MatchRule(String code, String sentence) {
		this.code = code;
		this.sentence = sentence;
	}

	/** The stable code in API responses. */
	public String code() {
		return this.code;
	}

	/** What the rule requires, in a sentence. */
	public String sentence() {
		return this.sentence;
	}

}
