package org.alkimos.programs;

/** Kind of relationship between two people in a list. */
public enum RelationKind {

	/** The first supervises the second. */
	SUPERVISES,
	/** The first evaluates the second. */
	EVALUATES,
	/** They have published together. */
	CO_AUTHOR

}
