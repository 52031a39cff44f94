package org.alkimos.programs.ties;

import org.springframework.modulith.NamedInterface;

/** Kind of relationship between two people in a list. */
@NamedInterface("ties")
public enum RelationKind {

	/** The first supervises the second. */
	SUPERVISES,
	/** The first evaluates the second. */
	EVALUATES,
	/** They have published together. */
	CO_AUTHOR

}
