package org.alkimos.matching.engine;

/** Observes a run. Can stop it, but not change its result. */
@FunctionalInterface
public interface Watcher {

	/** Does nothing and lets the run complete. */
	Watcher PATIENT = (progress) -> Verdict.GO_ON;

	/** Called between rounds of a run. */
	Verdict look(Progress progress);

	/** Decision of the watcher. */
	enum Verdict {

		GO_ON,

		/** Stop and keep the best draft so far. */
		KEEP_BEST,

		/** Cancel without a draft. */
		CANCEL

	}

	/**
	 * Progress of a run, including its locked pods.
	 *
	 * @param percent percentage of the work done
	 * @param placed mentees with a place in the best draft so far
	 * @param worth objective value of the best draft so far
	 * @param bound upper bound of the objective value; 0 while unknown
	 */
	record Progress(int percent, int placed, long worth, long bound) {
	}

}
