package org.alkimos.evaluation;

/**
 * What results are used for; each respondent agrees to either on its own, and study
 * numbers differ between them.
 */
public enum Purpose {

	/** Evaluation of the program by the institution. */
	EVALUATION,
	/** Research that may be published. */
	RESEARCH

}
