package org.alkimos.evaluation.scoring;

/**
 * Rule for missing answers. If an instrument has no published rule, both rules are ours,
 * and both are reported.
 */
public enum MissingRule {

	/** All items must be answered. */
	STRICT,
	/**
	 * A share of the items must be answered, as defined by the version, see
	 * {@link Prorating}.
	 */
	PRORATED

}
