package org.alkimos.evaluation.scoring;

/** Status of a question's answer. */
public enum AnswerStatus {

	ANSWERED,
	/** Answered as not applicable. */
	NOT_APPLICABLE,
	/** Not answered. */
	MISSING

}
