package org.alkimos.programs;

import java.util.List;

/**
 * Mentors who took part in a period, by when they were trained; exact, hence not to be
 * shown without the rule for small groups.
 *
 * @param groups of mentors with the same answers; none is empty
 */
public record TrainedMentors(List<Group> groups) {

	/** Years after which a training is old. */
	public static final int OLD = 2;

	static final TrainedMentors NONE = new TrainedMentors(List.of());

	public TrainedMentors {
		groups = List.copyOf(groups);
	}

	/**
	 * Mentors with the same answers.
	 *
	 * @param trained by the end of the period
	 * @param first trained in it for the first time
	 * @param refreshed trained in it, and before it as well
	 * @param old last trained more than {@link #OLD} years before its end
	 */
	public record Group(boolean trained, boolean first, boolean refreshed, boolean old, int mentors) {
	}

}
