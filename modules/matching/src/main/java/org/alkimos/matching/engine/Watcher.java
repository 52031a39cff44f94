package org.alkimos.matching.engine;

/** Looks on while a run works. Cannot change its result, only end it. */
@FunctionalInterface
public interface Watcher {

	/**
	 * Called between the rounds of a run.
	 * @param percent of the work done, 0 to 100
	 * @param placed mentees in the best draft so far
	 * @return whether to go on
	 */
	boolean goOn(int percent, int placed);

}
