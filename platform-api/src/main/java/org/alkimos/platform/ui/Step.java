package org.alkimos.platform.ui;

import org.jspecify.annotations.Nullable;

/** One phase of a cohort or a pod, with a short note such as its dates. */
public record Step(String label, @Nullable String note, State state) {

	/** A phase that is over. */
	public static Step done(String label, @Nullable String note) {
		return new Step(label, note, State.DONE);
	}

	/** The phase under way. */
	public static Step current(String label, @Nullable String note) {
		return new Step(label, note, State.CURRENT);
	}

	/** A phase still to come. */
	public static Step ahead(String label, @Nullable String note) {
		return new Step(label, note, State.AHEAD);
	}

	/** Whether it is the phase under way. */
	public boolean isCurrent() {
		return this.state == State.CURRENT;
	}

	/** Where a phase stands. */
	public enum State {

		/** Over. */
		DONE,
		/** Under way. */
		CURRENT,
		/** Still to come. */
		AHEAD

	}
}
