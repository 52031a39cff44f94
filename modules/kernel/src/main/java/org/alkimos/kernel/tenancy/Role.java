package org.alkimos.kernel.tenancy;

/**
 * What a member may do in the whole institution; mentor and mentee follow from
 * enrollment.
 */
public enum Role implements Permission {

	/**
	 * Manages programs and cohorts, forms pods; never sees answers, minutes, or notes.
	 */
	PROGRAM_MANAGER,
	/** Pulls results; never sees a name. */
	EVALUATOR,
	/** Manages roles, accounts, and API clients of the institution. */
	INSTITUTION_ADMINISTRATOR,
	/** Adds institutions and operates the platform; sees no mentoring content. */
	PLATFORM_OPERATOR

}
