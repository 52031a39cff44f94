package org.alkimos.notices;

/** Kinds of notices. */
public enum NoticeKind {

	/** A pod was published. */
	POD_FORMED,
	/** The members of a pod changed; for members who stayed. */
	POD_CHANGED,
	/** A person joined a pod; for that person. */
	POD_JOINED,
	/** A person left a pod; for that person. */
	POD_LEFT,
	/** A mentee asked to change pods; for program managers, without the name. */
	CHANGE_REQUESTED,
	/**
	 * A match run has a draft; for the person who started it. The detail is the ID of the
	 * run.
	 */
	RUN_DRAFTED,
	/**
	 * A match run was canceled; for the person who started it. The detail is the ID of
	 * the run.
	 */
	RUN_CANCELED,
	/**
	 * A match run failed; for the person who started it. The detail is the ID of the run.
	 */
	RUN_FAILED,
	/** All members signed. The detail is the number of the version. */
	AGREEMENT_IN_FORCE,
	/** A pod entered a phase. The detail is the phase. */
	PHASE_STARTED,
	/** A meeting was logged. The detail is its type. */
	MEETING_HELD,
	/** A pod concluded. The detail is the date, in ISO 8601. */
	POD_CONCLUDED,
	/** A wave opened. The detail is its moment. */
	WAVE_OPENED,
	/**
	 * Reminder for a person who has not submitted an assessment; removed when they do.
	 * The detail is the moment of the wave.
	 */
	ASSESSMENT_WAITS,
	/** A wave closed. */
	WAVE_CLOSED,
	/** An export is ready; for the person who requested it. The detail is its ID. */
	EXPORT_READY,
	/** An export failed; for the person who requested it. The detail is its ID. */
	EXPORT_FAILED,
	/** A cohort closed. */
	COHORT_CLOSED

}
