package org.alkimos.contracts.programs;

/** What a participant is in a cohort. */
public enum ParticipantRole {

	/** Senior member who leads a pod. */
	MENTOR,
	/** Early-career investigator. */
	MENTEE

}
