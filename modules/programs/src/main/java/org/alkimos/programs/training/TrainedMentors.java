package org.alkimos.programs.training;

import java.util.List;

/**
 * Mentors who took part in a period, by training status; exact counts, which must not be
 * shown without small-group suppression.
 *
 * @param groups groups of mentors with the same values; none is empty
 */
public record TrainedMentors(List<Group> groups) {

	/** Number of years after which a training is old. */
	public static final int OLD = 2;

	static final TrainedMentors NONE = new TrainedMentors(List.of());

	public TrainedMentors {
		groups = List.copyOf(groups);
	}

	/**
	 * Mentors with the same values.
	 *
	 * @param trained trained by the end of the period
	 * @param first first trained in the period
	 * @param refreshed trained in the period and before it
	 * @param old last trained more than {@link #OLD} years before its end
	 */
	public record Group(boolean trained, boolean first, boolean refreshed, boolean old, int mentors) {
	}

}
