package org.alkimos.matching.engine;

import java.util.List;
import java.util.Map;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A mentee without a pod, and why.
 *
 * @param blocked how many mentors each rule rules out for this mentee
 * @param open mentors no rule rules out, best fit first; their pods are full or hold
 * somebody this mentee cannot join
 */
public record Unmatched(PersonId mentee, Map<MatchRule, Integer> blocked, List<PersonId> open) {

	public Unmatched {
		blocked = Map.copyOf(blocked);
		open = List.copyOf(open);
	}

}
