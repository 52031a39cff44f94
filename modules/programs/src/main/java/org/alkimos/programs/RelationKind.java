package org.alkimos.programs;

/** How two people stand to each other, as lists tell. */
public enum RelationKind {

	/** The first supervises the second. */
	SUPERVISES,
	/** The first evaluates the second. */
	EVALUATES,
	/** They have published together. */
	CO_AUTHOR

}
