package org.alkimos.progress.goal;

/** The three kinds of goals in an individual development plan. */
public enum GoalKind {

	/** A step in the career of a mentee. */
	CAREER,
	/** Something to learn. */
	SKILL,
	/** A piece of work to finish. */
	PROJECT

}
