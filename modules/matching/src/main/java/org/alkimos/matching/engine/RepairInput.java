package org.alkimos.matching.engine;

import java.util.List;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Published pods, and what has happened to them since.
 *
 * @param now who takes part now; the seed decides between equals, locks are not looked at
 * @param pods as they are lived now; members who take part no longer may still be named
 * @param asking mentees who asked for another pod
 * @param waiting mentees who came first come first; who is not named comes last, by id
 */
public record RepairInput(MatchInput now, List<DraftPod> pods, Set<PersonId> asking, List<PersonId> waiting) {

	public RepairInput {
		pods = List.copyOf(pods);
		asking = Set.copyOf(asking);
		waiting = List.copyOf(waiting);
	}

}
