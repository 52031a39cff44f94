package org.alkimos.programs;

/** Kind of tie to a named person. */
enum TieKind {

	/** A preferred mentor. */
	PREFERRED,
	/** A person in a supervisory or evaluative relationship. */
	EVALUATIVE,
	/** A person to be kept apart from. */
	APART,
	/** A previous mentor the mentee asks for again. */
	AGAIN

}
