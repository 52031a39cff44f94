package org.alkimos.matching.engine.pairs;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who wants mentors.
 *
 * @param id stable id
 * @param roles the roles wanted, each by another mentor
 * @param ranking ids of the mentors this mentee would like, most wanted first; may be
 * empty
 */
public record PairMentee(String id, Set<PairRole> roles, List<String> ranking) {

	public PairMentee {
		roles = Set.copyOf(roles);
		ranking = List.copyOf(ranking);
	}

	List<PairRole> sortedRoles() {
		return List.copyOf(this.roles.isEmpty() ? EnumSet.noneOf(PairRole.class) : EnumSet.copyOf(this.roles));
	}

}
