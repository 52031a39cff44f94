package org.alkimos.evaluation.instrument;

/** Kind of answer to an item. */
public enum ItemKind {

	/** A point of a scale. */
	LIKERT,
	/** One of several choices, or any number of them. */
	CHOICE,
	/** A whole number. */
	NUMBER,
	/** Text in the respondent's own words; never scored. */
	TEXT

}
