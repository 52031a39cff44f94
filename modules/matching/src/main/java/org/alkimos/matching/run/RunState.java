package org.alkimos.matching.run;

import org.springframework.modulith.NamedInterface;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.matching.problems.MatchingProblem;

/** Status of a run. */
@NamedInterface("run")
public enum RunState {

	/** Queued for a worker. */
	QUEUED,

	/** A worker is running the search. */
	RUNNING,

	/** A draft is ready for review; no members have been notified. */
	READY,

	/**
	 * Canceled before it had a draft, or its draft was discarded or replaced by another
	 * repair.
	 */
	CANCELED,

	/** Failed with an error; can be run again. */
	FAILED,

	/** Its pods are published. */
	PUBLISHED;

	boolean isActive() {
		return this == QUEUED || this == RUNNING;
	}

	void requireActive() {
		if (!isActive()) {
			throw new Conflict(MatchingProblem.RUN_ENDED, "This run has already ended.");
		}
	}

	/** Throws a conflict unless a run in this state has a draft that can be changed. */
	void requireDraft() {
		switch (this) {
			case READY -> {
			}
			case QUEUED, RUNNING -> throw new Conflict(MatchingProblem.RUN_NOT_FINISHED,
					"This run is still in progress. Wait until its draft is ready.");
			case CANCELED -> throw new Conflict(MatchingProblem.RUN_CANCELED,
					"This run was canceled and has no draft. Run matching again.");
			case FAILED ->
				throw new Conflict(MatchingProblem.RUN_FAILED, "This run failed and has no draft. Run matching again.");
			case PUBLISHED -> throw new Conflict(MatchingProblem.DRAFT_PUBLISHED,
					"These pods have been published and are no longer a draft.");
		}
	}

}
