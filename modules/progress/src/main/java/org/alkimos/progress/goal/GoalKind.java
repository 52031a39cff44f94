package org.alkimos.progress.goal;

/** The three kinds of goals in an individual development plan. */
public enum GoalKind {

	CAREER, SKILL, PROJECT

}
