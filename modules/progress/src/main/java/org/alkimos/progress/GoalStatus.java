package org.alkimos.progress;

/** Status of a goal. */
public enum GoalStatus {

	OPEN, REACHED, DROPPED

}
