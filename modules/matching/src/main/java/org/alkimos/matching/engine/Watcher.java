package org.alkimos.matching.engine;

/** Looks on while a run works. Cannot change what it finds, only end it. */
@FunctionalInterface
public interface Watcher {

	/** Watches nothing and lets the run go on to its end. */
	Watcher PATIENT = (progress) -> Verdict.GO_ON;

	/** Called between the rounds of a run. */
	Verdict look(Progress progress);

	/** Whether a run goes on. */
	enum Verdict {

		GO_ON,

		/** Ends with the best draft so far. */
		KEEP_BEST,

		/** Ends with nothing. */
		CANCEL

	}

	/**
	 * How far a run is.
	 *
	 * @param percent of the work done, 0 to 100
	 * @param placed mentees with a place in the best draft so far
	 * @param worth of the best draft so far
	 * @param bound no draft can be worth more; 0 while it is not known
	 */
	record Progress(int percent, int placed, long worth, long bound) {
	}

}
