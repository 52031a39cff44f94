package org.alkimos.matching.engine.pairs.input;

/** Role of a mentor; a mentee may have one mentor per role. */
public enum PairRole {

	/** Supports career development. */
	DEVELOPMENTAL,

	/** Teaches skills or supervises research. */
	SKILLS,

	/** Supports work-life balance. */
	WORK_LIFE

}
