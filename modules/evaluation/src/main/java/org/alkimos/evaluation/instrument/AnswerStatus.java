package org.alkimos.evaluation.instrument;

/** What became of a question. */
public enum AnswerStatus {

	ANSWERED,
	/** The respondent said that it does not apply. */
	NOT_APPLICABLE,
	/** The respondent said nothing. */
	MISSING

}
