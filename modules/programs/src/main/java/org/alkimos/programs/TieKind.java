package org.alkimos.programs;

/** Why a participant named someone. */
enum TieKind {

	/** A mentor a mentee wishes for. */
	PREFERRED,
	/** Someone in a supervisory or evaluative line. */
	EVALUATIVE,
	/** Someone to be kept apart from. */
	APART,
	/** A mentor of an earlier cohort a mentee asks for again. */
	AGAIN

}
