package org.alkimos.evaluation.instrument;

/**
 * From how many answers a score is made. Where an instrument comes without a published
 * rule, both are ours and both are reported.
 */
public enum MissingRule {

	/** Every item answered. */
	STRICT,
	/** The share that the version of the instrument names, see {@link Prorating}. */
	PRORATED

}
