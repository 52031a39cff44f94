package org.alkimos.progress.meeting;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;

/**
 * How much mentoring a pod has had, in counts and dates only.
 *
 * @param meetings number of meetings held, by type; every type has an entry
 * @param lastMetOn date of the last meeting, or null if the pod has not met
 */
public record Dose(Map<MeetingType, Integer> meetings, @Nullable LocalDate lastMetOn, int openGoals, int reachedGoals) {

	public Dose {
		meetings = Map.copyOf(meetings);
	}

	public int total() {
		return this.meetings.values().stream().mapToInt(Integer::intValue).sum();
	}

	public int of(MeetingType type) {
		return this.meetings.getOrDefault(type, 0);
	}

}
