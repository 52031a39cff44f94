package org.alkimos.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An event in the timeline of a pod, for its members.
 *
 * @param detail title of a goal or type of a meeting, or null
 */
public record TimelineEntry(LocalDate on, Kind kind, @Nullable String detail) {

	/** Kind of event. */
	public enum Kind {

		FORMED, CHANGED, AGREED, MET, GOAL_SET, GOAL_REACHED, CONCLUDED

	}

}
