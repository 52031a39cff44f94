package org.alkimos.platform.ui;

import org.jspecify.annotations.Nullable;

/** One phase of a cohort or a pod, with a short note such as its dates. */
public record Step(String label, @Nullable String note, State state) {

	/** A phase that is over. */
	public static Step done(String label, @Nullable String note) {
		return new Step(label, note, State.DONE);
	}

	/** The current phase. */
	public static Step current(String label, @Nullable String note) {
		return new Step(label, note, State.CURRENT);
	}

	/** A future phase. */
	public static Step ahead(String label, @Nullable String note) {
		return new Step(label, note, State.AHEAD);
	}

	/** Whether this is the current phase. */
	public boolean isCurrent() {
		return this.state == State.CURRENT;
	}

	/** State of a phase. */
	public enum State {

		/** Over. */
		DONE,
		/** Under way. */
		CURRENT,
		/** Still to come. */
		AHEAD

	}
}
