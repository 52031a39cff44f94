package org.alkimos.progress;

/** Where a goal stands. */
public enum GoalStatus {

	OPEN, REACHED, DROPPED

}
