package org.alkimos.programs;

/** Why a participant named somebody. */
enum TieKind {

	/** A mentor a mentee wishes for. */
	PREFERRED,
	/** Somebody in a supervisory or evaluative line. */
	EVALUATIVE,
	/** Somebody to be kept apart from. */
	APART,
	/** A mentor of an earlier cohort a mentee asks for again. */
	AGAIN

}
