package org.alkimos.kernel.tenancy;

/**
 * What an API client may do. A right never includes what people write or answer, and no
 * act that a person has to answer for.
 */
public enum MachineRight implements Permission {

	/** Reads members, and participants with their applications. */
	READ_ROSTER,
	/**
	 * Creates programs and cohorts, adds members, imports rosters and lists, and
	 * withdraws participants.
	 */
	WRITE_ROSTER,
	/** Checks readiness, sets weights, starts match runs, and reads drafts. */
	RUN_MATCHING,
	/** Reads activity and status of pods, and counts of responses. */
	READ_PROGRESS,
	/** Pulls results without names; never together with another right. */
	PULL_RESULTS

}
