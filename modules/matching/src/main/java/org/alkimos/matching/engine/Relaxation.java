package org.alkimos.matching.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * What alone stands between a mentee and one pod, while everybody else stays where they
 * are.
 *
 * @param pod the pod there would be
 * @param newPod whether it would be one more of its mentor's
 * @param placed mentees in it who have no pod now, in the order of their ids
 * @param broken the rules it would break, never none; of hours, who would have to free
 * one
 * @param hour that hour, the first that asks the fewest; null if hours are no matter
 * @param size what it takes: one for each pair a rule keeps apart, each person who frees
 * an hour, each mentee too many or too few and each pod beyond what the mentor offers
 */
public record Relaxation(DraftPod pod, boolean newPod, List<PersonId> placed, List<BrokenRule> broken,
		@Nullable WeeklySlot hour, int size) {

	public Relaxation {
		placed = List.copyOf(placed);
		broken = List.copyOf(broken);
	}

}
