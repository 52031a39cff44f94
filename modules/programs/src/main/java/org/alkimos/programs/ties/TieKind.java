package org.alkimos.programs.ties;

/** Kind of tie to a named person. */
public enum TieKind {

	/** A preferred mentor. */
	PREFERRED,
	/** A person in a supervisory or evaluative relationship. */
	EVALUATIVE,
	/** A person to be kept apart from. */
	APART,
	/** A previous mentor the mentee asks for again. */
	AGAIN

}
