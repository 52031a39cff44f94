package org.alkimos.matching.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * The only obstacles between a mentee and one pod, while everyone else stays in place.
 *
 * @param pod the resulting pod
 * @param newPod whether it would be an additional pod of its mentor
 * @param placed currently unmatched mentees in it, ordered by ID
 * @param broken the rules it would violate, never empty; for hours, the people who would
 * have to become available
 * @param hour the first hour that requires the fewest people to become available, or null
 * if hours are not an obstacle
 * @param size number of obstacles: each pair a rule keeps apart, each person who would
 * have to become available, each mentee too many or too few, and each pod beyond the
 * mentor's offer
 */
public record Relaxation(DraftPod pod, boolean newPod, List<PersonId> placed, List<BrokenRule> broken,
		@Nullable WeeklySlot hour, int size) {

	public Relaxation {
		placed = List.copyOf(placed);
		broken = List.copyOf(broken);
	}

}
