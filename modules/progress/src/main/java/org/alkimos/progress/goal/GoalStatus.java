package org.alkimos.progress.goal;

/** Status of a goal. */
public enum GoalStatus {

	/** Still to be reached. */
	OPEN,
	/** Reached by its owner or the pod. */
	REACHED,
	/** Given up before it was reached. */
	DROPPED

}
