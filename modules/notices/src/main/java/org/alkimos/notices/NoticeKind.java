package org.alkimos.notices;

/** What can have happened. */
public enum NoticeKind {

	/** A pod was published. */
	POD_FORMED,
	/** A pod has other members, for those who were in it before and still are. */
	POD_CHANGED,
	/** For the person who came into a pod. */
	POD_JOINED,
	/** For the person who is no longer in a pod. */
	POD_LEFT,
	/** A mentee asked for another pod, for program managers; not who. */
	CHANGE_REQUESTED,
	/** A matching run has a draft, for who started it; the detail is the run's id. */
	RUN_DRAFTED,
	/** A matching run was cancelled, for who started it; the detail is the run's id. */
	RUN_CANCELLED,
	/**
	 * A matching run ended by an error, for who started it; the detail is the run's id.
	 */
	RUN_FAILED,
	/** All members signed; the detail is the version's number. */
	AGREEMENT_IN_FORCE,
	/** A pod entered a phase; the detail is the phase. */
	PHASE_STARTED,
	/** A meeting was logged; the detail is its type. */
	MEETING_HELD,
	/** A pod has ended. */
	POD_CONCLUDED,
	/** Answers to an assessment can be given; the detail is the moment of the year. */
	WAVE_OPENED,
	/**
	 * For the person who has not handed in an assessment yet, and no longer than that;
	 * the detail is the moment of the year.
	 */
	ASSESSMENT_WAITS,
	/** No more answers are taken. */
	WAVE_CLOSED,
	/** An export can be fetched, for who asked for it; the detail is its id. */
	EXPORT_READY,
	/** An export failed, for who asked for it; the detail is its id. */
	EXPORT_FAILED,
	/** A cohort has ended. */
	COHORT_CLOSED

}
