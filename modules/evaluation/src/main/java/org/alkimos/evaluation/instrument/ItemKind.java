package org.alkimos.evaluation.instrument;

/** What an item asks for. */
public enum ItemKind {

	/** A point of a scale. */
	LIKERT,
	/** One of several choices, or any number of them. */
	CHOICE,
	/** A whole number. */
	NUMBER,
	/** Words of the respondent's own; never scored. */
	TEXT

}
