package org.alkimos.progress.goal;

/** Status of a goal. */
public enum GoalStatus {

	OPEN, REACHED, DROPPED

}
