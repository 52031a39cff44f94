package org.alkimos.evaluation.scoring;

/** Status of a question's answer. */
public enum AnswerStatus {

	/** Answered with a value, choices, or text. */
	ANSWERED,
	/** Answered as not applicable. */
	NOT_APPLICABLE,
	/** Not answered. */
	MISSING

}
