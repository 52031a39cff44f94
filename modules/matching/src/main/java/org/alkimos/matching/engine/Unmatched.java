package org.alkimos.matching.engine;

import java.util.List;
import java.util.Map;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A mentee without a pod, with the reasons.
 *
 * @param blocked number of mentors each rule excludes for this mentee
 * @param open mentors no rule excludes, best fit first; their pods are full or contain
 * someone this mentee cannot join
 */
public record Unmatched(PersonId mentee, Map<MatchRule, Integer> blocked, List<PersonId> open) {

	public Unmatched {
		blocked = Map.copyOf(blocked);
		open = List.copyOf(open);
	}

}
