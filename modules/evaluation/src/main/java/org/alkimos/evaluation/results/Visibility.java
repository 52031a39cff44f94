package org.alkimos.evaluation.results;

/** Whether a figure is shown, hidden, or not available yet. */
public enum Visibility {

	/** Shown. */
	SHOWN,
	/**
	 * Hidden: there are responses, but the figure would reveal too much about too few
	 * people.
	 */
	HIDDEN,
	/** Empty: no responses are included. */
	EMPTY

}
