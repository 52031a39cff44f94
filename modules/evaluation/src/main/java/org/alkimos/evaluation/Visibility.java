package org.alkimos.evaluation;

/** Whether a figure is there, hidden, or cannot be there yet. */
public enum Visibility {

	SHOWN,
	/** Somebody answered, but it would say too much about too few. */
	HIDDEN,
	/** Nobody's answers count here. */
	EMPTY

}
