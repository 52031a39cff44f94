package org.alkimos.matching.engine.repair;

import java.util.List;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;

/**
 * Input of a repair: published pods, and later changes.
 *
 * @param now current participants; the seed breaks ties, and locks are ignored
 * @param pods current pods; may still contain members who have left the cohort
 * @param asking mentees who asked to change pods
 * @param waiting waiting mentees, longest wait first; mentees not listed come last, by ID
 */
public record RepairInput(MatchInput now, List<DraftPod> pods, Set<PersonId> asking, List<PersonId> waiting) {

	public RepairInput {
		pods = List.copyOf(pods);
		asking = Set.copyOf(asking);
		waiting = List.copyOf(waiting);
	}

}
