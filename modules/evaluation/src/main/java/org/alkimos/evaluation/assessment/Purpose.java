package org.alkimos.evaluation.assessment;

/**
 * Purpose of results. Respondents consent to each purpose separately, and study IDs
 * differ between purposes.
 */
public enum Purpose {

	/** Evaluation of the program by the institution. */
	EVALUATION,
	/** Research that may be published. */
	RESEARCH

}
