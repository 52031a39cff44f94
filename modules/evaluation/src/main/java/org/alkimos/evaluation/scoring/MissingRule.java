package org.alkimos.evaluation.scoring;

/**
 * Rule for missing answers. If an instrument has no published rule, both rules are own
 * choices of Alkimos, and both are reported.
 */
public enum MissingRule {

	/** All items must be answered. */
	STRICT,
	/**
	 * A share of the items must be answered, as defined by the version; by default two
	 * thirds of a subscale and four fifths of all items.
	 */
	PRORATED

}
