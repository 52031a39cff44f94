package org.alkimos.kernel.tenancy;

/**
 * What a member may do in the whole institution; mentor and mentee follow from
 * enrollment.
 */
public enum Role {

	/** Runs programs and cohorts, forms pods; never sees answers, minutes or notes. */
	PROGRAM_MANAGER,
	/** Pulls results; never sees a name. */
	EVALUATOR,
	/** Keeps roles, accounts and machine accounts of the institution. */
	INSTITUTION_ADMINISTRATOR,
	/** Opens institutions and keeps the platform running; sees no mentoring content. */
	PLATFORM_OPERATOR

}
