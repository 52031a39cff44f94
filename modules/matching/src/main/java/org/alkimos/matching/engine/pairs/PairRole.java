package org.alkimos.matching.engine.pairs;

/** What a mentor is for a mentee; a mentee may have one mentor in each role. */
public enum PairRole {

	/** Accompanies a whole career. */
	DEVELOPMENTAL,

	/** Teaches skills or supervises science. */
	SKILLS,

	/** Helps to bring work and the rest of life together. */
	WORK_LIFE

}
