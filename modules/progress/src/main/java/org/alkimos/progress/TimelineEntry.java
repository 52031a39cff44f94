package org.alkimos.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a pod, for its members.
 *
 * @param detail title of a goal or type of a meeting
 */
public record TimelineEntry(LocalDate on, Kind kind, @Nullable String detail) {

	/** What happened. */
	public enum Kind {

		FORMED, CHANGED, AGREED, MET, GOAL_SET, GOAL_REACHED, CONCLUDED

	}

}
