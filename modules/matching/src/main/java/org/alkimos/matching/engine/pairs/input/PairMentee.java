package org.alkimos.matching.engine.pairs.input;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A mentee who wants one or more mentors.
 *
 * @param id stable ID
 * @param roles wanted roles, each filled by a different mentor
 * @param ranking IDs of the preferred mentors, first choice first; may be empty
 */
public record PairMentee(String id, Set<PairRole> roles, List<String> ranking) {

	public PairMentee {
		roles = Set.copyOf(roles);
		ranking = List.copyOf(ranking);
	}

	public List<PairRole> sortedRoles() {
		return List.copyOf(this.roles.isEmpty() ? EnumSet.noneOf(PairRole.class) : EnumSet.copyOf(this.roles));
	}

}
